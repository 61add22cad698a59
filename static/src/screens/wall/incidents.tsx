/**
 * What does not work just now, over every scene. It takes its place from them: what is below is
 * laid out in what is left.
 */
import { useLayoutEffect, useRef } from "preact/hooks";
import { _ } from "../../sync/i18n.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { goingOn, sinceWhen } from "../../ui/incidents/incidents.ts";
import { SMALL } from "../../model/legible.ts";
import { viewport } from "../../ui/viewport.ts";
import { takenByIncidents } from "./taken.ts";
import type { Incident } from "../../model/rows.ts";

/** More are a count: a scene needs its place too. */
const MOST = 2;
const WIDE = 16 / 9;

export function Incidents() {
  const box = useRef<HTMLDivElement>(null), found = goingOn();
  useLayoutEffect(() => {
    takenByIncidents.value = box.current?.offsetHeight ?? 0;
  });
  return <div class="over-scenes" ref={box}>{found.length > 0 && <Banner incidents={found} />}
  </div>;
}

function Banner({ incidents }: { incidents: Incident[] }) {
  const shown = incidents.slice(0, MOST), rest = incidents.length - shown.length;
  const isAlone = incidents.length === 1;
  return (
    <section class="incidents" role="status" aria-label={_("Incident")}>
      {shown.map((one) => (
        <div key={one.id} class="incident">
          <p class="what">
            <Icon name="triangle-alert" />
            <b>{one.title}</b>
            <span class="num">{sinceWhen(one.began_at)}</span>
          </p>
          {isAlone && one.known && <p class="known" data-lines={linesOfIt()}>{one.known}</p>}
        </div>
      ))}
      {rest > 0 && <p class="known num">{_("and {n} more", { n: rest })}</p>}
    </section>
  );
}

/** What is below needs its place more on a small screen. */
function linesOfIt() {
  const { width, isPortrait } = viewport.value;
  if (isPortrait) return 3;
  return width / WIDE < SMALL ? 1 : 2;
}
