/**
 * What was chosen, on the map and beside it: how far each is, one after the other in full, and where
 * nothing has a step.
 */
import { isStill, lacksStep } from "../../model/initiatives.ts";
import { HEALTHS } from "../../focus/names.ts";
import { all, rowsOf } from "../../sync/store.ts";
import { seconds } from "../../sync/clock.ts";
import { _ } from "../../sync/i18n.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { viewport } from "../../ui/viewport.ts";
import { Lines } from "../../scenes/lines.tsx";
import { measured } from "../../sync/measures.ts";
import { FocusPicture } from "./focus_picture.tsx";
import type { Entry } from "../../scenes/lines.tsx";
import type { Initiative } from "../../model/rows.ts";

const SIZE = 11, COMPACT = 7, AROUND = 16;
/** Beside the map: a line, and the one that is told of in full. */
const BRIEF = 7, FULL = 17;
const TURN_SECONDS = 8;
/** In units: what the map takes at most, and what must be left beside or below it. */
const SHAPE = 1.6, BESIDE = 40, BELOW = 52, LEAST_WIDTH = 50, EDGES = 13, LEGEND = 8;

export function Focus() {
  const active = all("initiative").filter((one) => one.state === "active").sort((a, b) =>
    a.id - b.id
  );
  const width = widthOfMap(), turn = Math.floor(seconds.value / 1000 / TURN_SECONDS);
  const inLight = active[turn % (active.length || 1)]?.id ?? 0;
  const { height, isPortrait } = viewport.value;
  const left = height - AROUND - (isPortrait && width ? width / SHAPE + 2 + LEGEND : 0);
  const entries = active.map((one, i) =>
    width ? beside(one, i + 1, one.id === inLight) : entry(one)
  );
  return (
    <section class="simple-scene">
      <h1>
        <Icon name="target" />
        {_("What we have chosen")}
      </h1>
      <div class="focus-halves" data-has-map={width > 0}>
        {width > 0 && <FocusPicture active={active} inLight={inLight} width={width} />}
        <div class="focus-lines">
          <Lines kind="meters" entries={entries} height={left} />
        </div>
      </div>
    </section>
  );
}

/** 0 where the map would leave no room for the words. */
function widthOfMap() {
  const { width, height, isPortrait, isTooFar } = viewport.value;
  const most = isPortrait
    ? Math.min(width - EDGES, (height - AROUND - LEGEND - BELOW) * SHAPE)
    : Math.min(width - BESIDE - 6, (height - AROUND - LEGEND) * SHAPE);
  return isTooFar || most < LEAST_WIDTH ? 0 : most;
}

function beside(initiative: Initiative, number: number, isInLight: boolean): Entry {
  const [main] = rowsOf("focus_area", initiative.areas);
  const drawn = (
    <li key={initiative.id} class="beside" data-hue={main?.hue} data-is-in-light={isInLight}>
      <span class="number num">{number}</span>
      <div>
        <h2>{initiative.name}</h2>
        {isInLight && <Full initiative={initiative} />}
      </div>
    </li>
  );
  const size = isInLight ? FULL : BRIEF, key = `${initiative.id}${initiative.name}${isInLight}`;
  return { key, size, html: drawn, compact: { size, html: drawn } };
}

function Full({ initiative }: { initiative: Initiative }) {
  return (
    <>
      <p class="standing num">
        <Steps initiative={initiative} />
        {initiative.health && (
          <span data-health={initiative.health}>{HEALTHS[initiative.health]}</span>
        )}
      </p>
      <Meter initiative={initiative} />
      <Areas initiative={initiative} />
    </>
  );
}

function Steps({ initiative }: { initiative: Initiative }) {
  const count = measured("focus")?.[initiative.id];
  if (!count?.cards) return <span class="stuck">{_("no step yet")}</span>;
  if (lacksStep(initiative, count)) return <span class="stuck">{_("no step under way")}</span>;
  return (
    <span class={isStill(initiative, count) ? "stuck" : ""}>
      {_("{n} of {all} steps", { n: count.finished, all: count.cards })}
      {isStill(initiative, count) && ` · ${_("nothing moved")}`}
    </span>
  );
}

function Meter({ initiative }: { initiative: Initiative }) {
  const colours = rowsOf("focus_area", initiative.areas).map((area) => area.hue);
  const count = measured("focus")?.[initiative.id];
  const part = count?.cards ? 100 * count.finished / count.cards : 0;
  return (
    <div class="meter">
      <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
        {colours.map((hue, i) => (
          <rect
            key={hue}
            data-hue={hue}
            x={part * i / colours.length}
            width={part / colours.length}
            height="1"
          />
        ))}
      </svg>
    </div>
  );
}

const Areas = ({ initiative }: { initiative: Initiative }) => (
  <p class="areas">
    {rowsOf("focus_area", initiative.areas).map((area) => (
      <span key={area.id} class="area" data-hue={area.hue}>{area.name}</span>
    ))}
  </p>
);

/** Where there is no room for the map. */
function entry(initiative: Initiative): Entry {
  const [main] = rowsOf("focus_area", initiative.areas);
  const drawn = (
    <li key={initiative.id} data-hue={main?.hue}>
      <div class="meter-text">
        <h2>{initiative.name}</h2>
        <span class="num">
          <Steps initiative={initiative} />
        </span>
      </div>
      <Meter initiative={initiative} />
      <Areas initiative={initiative} />
    </li>
  );
  return {
    key: `${initiative.id}${initiative.name}`,
    size: SIZE,
    html: drawn,
    compact: { size: COMPACT, html: drawn },
  };
}
