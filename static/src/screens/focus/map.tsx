/** The map: areas as fields, initiatives where somebody put them, and how they hang together. */
import { useEffect, useRef } from "preact/hooks";
import { arranged, HEIGHT, placeAt, WIDTH } from "../../model/focus_map.ts";
import { isStill, lacksStep, movedThisWeek } from "../../model/initiatives.ts";
import { placeInitiatives } from "../../focus/actions.ts";
import { HEALTHS, STATES } from "../../focus/names.ts";
import { AreaField, Arrows, Disc, DiscName, Tie } from "../../focus/picture.tsx";
import { mayChange, progressOf } from "../../focus/progress.ts";
import { minutes } from "../../sync/clock.ts";
import { all, row, rowsOf } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { Filters } from "./filters.tsx";
import { saveSvg } from "./export_svg.ts";
import { watchDrags } from "./map_drag.ts";
import { watchKeys } from "./map_keys.ts";
import { pointOf, showAll, viewBox, zoom, zoomBy, zoomIn, zoomOut } from "./map_view.ts";
import { isFiltered, isPicked } from "./picked.ts";
import { areasInUse, fields, idsOnMap, isMany, onMap, spotOf } from "./whole.ts";
import type { Initiative, InitiativeLink } from "../../model/rows.ts";

export function FocusMap() {
  const place = useRef<SVGSVGElement>(null), shown = idsOnMap.value;
  useEffect(() => {
    const svg = place.current;
    if (!svg) return;
    const wheel = (e: WheelEvent) => {
      if (!e.ctrlKey) return;
      e.preventDefault();
      zoomBy(e.deltaY < 0 ? 1.15 : 1 / 1.15, pointOf(svg, e));
    };
    svg.addEventListener("wheel", wheel, { passive: false });
    watchKeys(svg);
    return watchDrags(svg);
  }, []);
  return (
    <section class="map" aria-label={_("Map")}>
      <div class="map-bar">
        <Filters />
        <Tools svg={() => place.current} />
      </div>
      <svg
        ref={place}
        class="focus-map"
        viewBox={viewBox.value}
        role="group"
        aria-label={_("Initiatives on the map; arrows move one, Enter opens it")}
        data-is-near={zoom.value > 1}
        data-is-many={isMany.value && zoom.value < 2}
        data-is-filtered={isFiltered.value}
      >
        <Arrows />
        {fields.value.map((field) => {
          const area = row("focus_area", field.id);
          return area && <AreaField key={field.id} area={area} field={field} />;
        })}
        <Links />
        {shown.map((id) => <Node key={id} id={id} />)}
      </svg>
    </section>
  );
}

function Links() {
  return (
    <g class="links">
      {all("initiative_link").map((link) => <Link key={link.id} link={link} />)}
    </g>
  );
}

function Link({ link: { from_id, to_id, role } }: { link: InitiativeLink }) {
  const from = row("initiative", from_id), to = row("initiative", to_id);
  const start = spotOf(from_id).value, end = spotOf(to_id).value;
  if (!from || !to || !start || !end) return null;
  return <Tie from={from} to={to} start={start} end={end} role={role} />;
}

/** Drawn anew when it changes, and not with every other one. */
function Node({ id }: { id: number }) {
  const initiative = row("initiative", id), at = spotOf(id).value;
  if (!initiative || !at) return null;
  const [main, ...others] = rowsOf("focus_area", initiative.areas);
  const progress = progressOf(id);
  return (
    <g
      class="node"
      data-id={id}
      data-state={initiative.state}
      data-hue={main?.hue}
      data-is-picked={isPicked(initiative)}
      transform={`translate(${at.x} ${at.y})`}
      tabindex={0}
      role="link"
      aria-label={inWords(initiative)}
    >
      <title>{initiative.name}</title>
      <g transform={isMany.value && initiative.state !== "active" ? "scale(0.55)" : undefined}>
        <Disc
          initiative={initiative}
          also={others.map((area) => area.hue)}
          progress={progress}
          now={minutes.value}
          isWanting={lacksStep(initiative, progress) || isStill(initiative, progress)}
        />
        <DiscName initiative={initiative} />
      </g>
    </g>
  );
}

function inWords(one: Initiative) {
  const progress = progressOf(one.id);
  return [
    one.name,
    STATES[one.state],
    ...rowsOf("focus_area", one.areas).map((area) => area.name),
    progress && _("{finished} of {cards} steps", progress),
    one.health && HEALTHS[one.health],
    movedThisWeek(progress, minutes.value) && _("moved this week"),
    lacksStep(one, progress) && _("no step under way"),
    isStill(one, progress) && _("nothing moved"),
  ].filter(Boolean).join(", ");
}

function Tools({ svg }: { svg: () => SVGSVGElement | null }) {
  const save = () => {
    const drawn = svg();
    if (drawn) saveSvg(drawn, { width: WIDTH, height: HEIGHT });
  };
  return (
    <div class="map-tools">
      <button class="icon-btn" aria-label={_("Nearer")} onClick={zoomIn}>
        <Icon name="plus" />
      </button>
      <button class="icon-btn" aria-label={_("Further away")} onClick={zoomOut}>
        <Icon name="minus" />
      </button>
      <button class="btn quiet small" onClick={showAll}>{_("The whole map")}</button>
      {mayChange && areasInUse().length > 0 && (
        <button class="btn quiet small" onClick={arrange}>
          <Icon name="sparkles" />
          {_("Arrange for me")}
        </button>
      )}
      <button class="btn quiet small" onClick={save}>
        <Icon name="image" />
        {_("Save as SVG")}
      </button>
      <button class="btn quiet small" onClick={() => print()}>
        <Icon name="printer" />
        {_("Print")}
      </button>
    </div>
  );
}

function arrange() {
  const spots = arranged(onMap(), fields.value);
  placeInitiatives([...spots].map(([id, spot]) => ({ id, ...placeAt(spot) })));
}
