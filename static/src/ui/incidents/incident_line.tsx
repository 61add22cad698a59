/** A slim line on every page while something does not work; at the desk it is kept up to date. */
import { boot } from "../../sync/boot.ts";
import { _ } from "../../sync/i18n.ts";
import { Icon } from "../icon/icon.tsx";
import { part } from "../part.tsx";
import { goingOn, sinceWhen } from "./incidents.ts";
import type { Incident } from "../../model/rows.ts";

const telling = part(() => import("./telling.tsx"));
const askChange = telling.opens("askIncident");
const end = telling.opens("endIncident");

const mayTell = ["coordinator", "admin"].includes(boot.me?.role ?? "");

export function IncidentLines() {
  return <>{goingOn().map((one) => <Line key={one.id} incident={one} />)}</>;
}

function Line({ incident }: { incident: Incident }) {
  return (
    <section class="incident-line" aria-label={_("Incident")}>
      <Icon name="triangle-alert" />
      <p role="status">
        <b>{incident.title}</b> <span class="num">{sinceWhen(incident.began_at)}</span>
        {incident.known && <span class="known">{incident.known}</span>}
      </p>
      {mayTell && (
        <>
          <button class="btn quiet small" onClick={() => askChange(undefined, incident)}>
            {_("What we know …")}
          </button>
          <button class="btn quiet small" onClick={() => end(incident)}>
            {_("It works again")}
          </button>
        </>
      )}
    </section>
  );
}
