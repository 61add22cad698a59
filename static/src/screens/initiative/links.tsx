/** What an initiative needs and helps, and its parts. */
import { linkInitiatives, unlinkInitiatives } from "../../focus/actions.ts";
import { STATES } from "../../focus/names.ts";
import { mayChange } from "../../focus/progress.ts";
import { all, row } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { openChooser } from "../../ui/chooser/chooser.tsx";
import { Icon } from "../../ui/icon/icon.tsx";
import type { Initiative, InitiativeLink } from "../../model/rows.ts";

type Props = { initiative: Initiative };
type Way = { name: string; role: string; isFrom: boolean };

const WAYS: Way[] = [
  { name: _("Needs"), role: "needs", isFrom: true },
  { name: _("Is needed by"), role: "needs", isFrom: false },
  { name: _("Helps"), role: "helps", isFrom: true },
  { name: _("Is helped by"), role: "helps", isFrom: false },
];

export function Links({ initiative }: Props) {
  const parts = all("initiative").filter((one) => one.part_of === initiative.id);
  return (
    <section class="ties">
      <h2>{_("How it hangs together")}</h2>
      {parts.length > 0 && (
        <div>
          <h3>{_("Its parts")}</h3>
          <ul>
            {parts.map((one) => (
              <li key={one.id}>
                <Other initiative={one} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {WAYS.map((way) => <Way key={way.name} way={way} initiative={initiative} />)}
      {mayChange && (
        <div class="buttons start">
          {WAYS.filter((way) => way.isFrom).map((way) => (
            <button
              key={way.role}
              type="button"
              class="btn quiet small"
              onClick={(e) => choose(e.currentTarget, initiative, way)}
            >
              <Icon name="plus" />
              {way.name}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}

function Way({ way, initiative }: { way: Way } & Props) {
  const mine = way.isFrom ? "from_id" : "to_id", theirs = way.isFrom ? "to_id" : "from_id";
  const links = all("initiative_link").filter((one) =>
    one.role === way.role && one[mine] === initiative.id
  );
  if (!links.length) return null;
  return (
    <div>
      <h3>{way.name}</h3>
      <ul>{links.map((one) => <Link key={one.id} link={one} other={one[theirs]} />)}</ul>
    </div>
  );
}

function Link({ link, other }: { link: InitiativeLink; other: number }) {
  const initiative = row("initiative", other);
  if (!initiative) return null;
  return (
    <li>
      <Other initiative={initiative} />
      {mayChange && (
        <button
          class="icon-btn small"
          aria-label={_("Remove the link to “{title}”", { title: initiative.name })}
          onClick={() => unlinkInitiatives(link)}
        >
          <Icon name="x" />
        </button>
      )}
    </li>
  );
}

const Other = ({ initiative }: Props) => (
  <a
    href={`/focus/initiatives/${initiative.id}`}
    data-hue={row("focus_area", initiative.areas[0])?.hue}
  >
    <i class="dot" />
    <span>{initiative.name}</span>
    <small class="quiet">{STATES[initiative.state]}</small>
  </a>
);

function choose(anchor: Element, initiative: Initiative, { name, role }: Way) {
  const others = () =>
    all("initiative").filter(({ id }) => id !== initiative.id).map((one) => ({
      name: one.name,
      hue: row("focus_area", one.areas[0])?.hue ?? "",
      action: () => linkInitiatives(initiative.id, one.id, role),
    }));
  openChooser(anchor, name, others);
}
