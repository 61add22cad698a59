/** What is known of an initiative, a row each; a press opens what it is chosen from. */
import { changeInitiative } from "../../focus/actions.ts";
import { STATES } from "../../focus/names.ts";
import { mayChange } from "../../focus/progress.ts";
import { row, rowsOf } from "../../sync/store.ts";
import { _, ngettext } from "../../sync/i18n.ts";
import { ask } from "../../ui/ask/ask.tsx";
import { Avatar } from "../../ui/avatar/avatar.tsx";
import { openChooser } from "../../ui/chooser/chooser.tsx";
import { Icon } from "../../ui/icon/icon.tsx";
import { areas, others, people, person, quarters, rhythms, sizes, states } from "./choices.ts";
import type { ComponentChildren } from "preact";
import type { Choice } from "../../ui/chooser/chooser.tsx";
import type { Initiative } from "../../model/rows.ts";

type Props = { initiative: Initiative };

export function Facts({ initiative: one }: Props) {
  const choose = (choices: (one: Initiative) => Choice[], isMany = false) => (anchor: Element) => {
    const now = () => row("initiative", one.id) ?? one;
    openChooser(anchor, "", () => choices(now()), { isMany });
  };
  return (
    <fieldset class="properties" disabled={!mayChange}>
      <legend class="sr">{_("About it")}</legend>
      <Fact name={_("State")} icon="milestone" open={choose(states)}>{STATES[one.state]}</Fact>
      <Fact name={_("Focus areas")} icon="target" open={choose(areas, true)}>
        {rowsOf("focus_area", one.areas).map((area) => area.name).join(", ")}
      </Fact>
      <Fact name={_("Owner")} icon="user" open={choose(person("owner_id"))}>
        <People ids={one.owner_id ? [one.owner_id] : []} />
      </Fact>
      <Fact name={_("Sponsor")} icon="heart" open={choose(person("sponsor_id"))}>
        <People ids={one.sponsor_id ? [one.sponsor_id] : []} />
      </Fact>
      <Fact name={_("Core")} icon="users" open={choose(people("core"), true)}>
        <People ids={one.core} />
      </Fact>
      <Fact name={_("People of the area")} icon="user-plus" open={choose(people("people"), true)}>
        <People ids={one.people} />
      </Fact>
      <Fact name={_("Superusers")} icon="star" open={choose(people("superusers"), true)}>
        <People ids={one.superusers} />
      </Fact>
      <Fact name={_("Effort")} icon="gauge" open={choose(sizes("effort"))}>{one.effort}</Fact>
      <Fact name={_("Effect")} icon="sparkles" open={choose(sizes("effect"))}>{one.effect}</Fact>
      <Fact name={_("Quarter")} icon="calendar" open={choose(quarters)}>{one.quarter}</Fact>
      <Fact name={_("Stage")} icon="layers" open={() => askStage(one)}>{one.stage}</Fact>
      <Fact
        name={_("Must or should")}
        icon="flag"
        open={() => changeInitiative(one, { is_must: !one.is_must })}
      >
        {one.is_must ? _("Must") : _("Should")}
      </Fact>
      <Fact name={_("Part of")} icon="share-2" open={choose(others)}>
        {row("initiative", one.part_of)?.name}
      </Fact>
      <Fact name={_("Rhythm")} icon="repeat" open={choose(rhythms)}>
        {ngettext("a word every day", "a word every {n} days", one.rhythm_days)}
      </Fact>
    </fieldset>
  );
}

type FactProps = {
  name: string;
  icon: string;
  open: (anchor: Element) => void;
  children?: ComponentChildren;
};

/** A row of what there is; a small button for what there is not. */
function Fact({ name, icon, open, children }: FactProps) {
  const isThere = hasContent(children);
  if (!isThere && !mayChange) return null;
  return (
    <button
      type="button"
      class={isThere ? "property" : "property add"}
      onClick={(e) => open(e.currentTarget)}
    >
      <Icon name={isThere ? icon : "plus"} />
      <span class="property-name">{name}</span>
      {isThere && <span class="property-value">{children}</span>}
    </button>
  );
}

function hasContent(children: ComponentChildren): boolean {
  if (children && typeof children === "object" && "props" in children) {
    const { ids } = children.props as { ids?: number[] };
    return ids === undefined || ids.length > 0;
  }
  return !!children;
}

const People = ({ ids }: { ids: number[] }) => (
  <>
    {rowsOf("member", ids).map((one) => (
      <span class="person" key={one.id}>
        <Avatar person={one} />
        {one.name}
      </span>
    ))}
  </>
);

function askStage(one: Initiative) {
  ask({
    title: _("Which part of it is under way?"),
    name: "stage",
    value: one.stage,
    most: 40,
    hint: _("pilot in one school"),
    save: (stage) => changeInitiative(one, { stage }),
  });
}
