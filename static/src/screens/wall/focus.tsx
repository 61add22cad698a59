/** Focus areas in brief: what was chosen, how far each is, and where nothing has a step. */
import { all, rowsOf } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { viewport } from "../../ui/viewport.ts";
import { Lines } from "../../scenes/lines.tsx";
import { measured } from "../../sync/measures.ts";
import type { Entry } from "../../scenes/lines.tsx";
import type { Initiative } from "../../model/rows.ts";

const SIZE = 11, COMPACT = 7, AROUND = 16;

export function Focus() {
  const active = all("initiative").filter((one) => one.state === "active").sort((a, b) =>
    a.id - b.id
  );
  return (
    <section class="simple-scene">
      <h1>
        <Icon name="target" />
        {_("What we have chosen")}
      </h1>
      <Lines kind="meters" entries={active.map(entry)} height={viewport.value.height - AROUND} />
    </section>
  );
}

function entry(initiative: Initiative): Entry {
  const areas = rowsOf("focus_area", initiative.areas);
  const colours = areas.map((area) => area.hue), count = measured("focus")?.[initiative.id];
  const part = count?.cards ? 100 * count.finished / count.cards : 0;
  const steps = count?.cards
    ? _("{n} of {all} steps", { n: count.finished, all: count.cards })
    : <span class="stuck">{_("no step yet")}</span>;
  const drawn = (
    <li key={initiative.id} data-hue={colours[0]}>
      <div class="meter-text">
        <h2>{initiative.name}</h2>
        <span class="num">{steps}</span>
      </div>
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
      <p class="areas">
        {areas.map((area) => <span key={area.id} class="area" data-hue={area.hue}>{area.name}
        </span>)}
      </p>
    </li>
  );
  return {
    key: `${initiative.id}${initiative.name}`,
    size: SIZE,
    html: drawn,
    compact: { size: COMPACT, html: drawn },
  };
}
