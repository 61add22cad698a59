/**
 * The side of a card's sheet: what was chosen for it, each a menu that one types in; what was not,
 * as small buttons.
 */
import { boot } from "../../sync/boot.ts";
import { draft, keepDraft, returnsOf } from "../../sync/drafts.ts";
import { row, rowsOf } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { useSharedValue } from "../../ui/field.ts";
import { Avatar } from "../../ui/avatar/avatar.tsx";
import { Icon } from "../../ui/icon/icon.tsx";
import { Label } from "../../ui/label/label.tsx";
import { labelMenu } from "../label_menu.tsx";
import { toggleBlocked, WaitingFor } from "../blocking.tsx";
import { openPeople } from "../people_menu.tsx";
import { columnMenu, properties } from "../property_menus.tsx";
import { blockCard, editCard, toggleAssignee, unblockCard } from "../actions.ts";
import { mayWork } from "../../sync/selectors.ts";
import { Initiative } from "./initiative.tsx";
import type { ComponentChildren, TargetedEvent } from "preact";
import type { Card } from "../../model/rows.ts";

type Open = (anchor: Element, id: number) => void;

export function Side({ card }: { card: Card }) {
  const isMine = card.assignees.includes(boot.me.id);
  return (
    <aside class="sheet-side">
      <fieldset class="properties" disabled={!mayWork()}>
        <Value card={card} name={_("Column")} icon="square-kanban" open={columnMenu}>
          {row("column", card.column_id)?.name}
        </Value>
        <Value card={card} name={_("People")} icon="users" open={openPeople}>
          {card.assignees.length > 0 && <People card={card} />}
        </Value>
        {!isMine && mayWork() && (
          <button
            type="button"
            class="property add"
            onClick={() => toggleAssignee(card.id, boot.me.id)}
          >
            <Icon name="hand" />
            {_("Take it")}
          </button>
        )}
        <Value card={card} name={_("Labels")} icon="tag" open={labelMenu}>
          {card.labels.length > 0 && <Labels card={card} />}
        </Value>
        {properties().map(({ name, icon, open, text, hue }) => (
          <Value key={name} card={card} name={name} icon={icon} open={open} hue={hue?.(card)}>
            {text(card)}
          </Value>
        ))}
        <Initiative card={card} />
        <Blocked key={`blocked.${returnsOf(`block.${card.id}`)}`} card={card} />
        {card.ticket_id && <OnWalls card={card} edit={(values) => editCard(card.id, values)} />}
      </fieldset>
    </aside>
  );
}

type ValueProps = {
  card: Card;
  name: string;
  icon: string;
  open: Open;
  hue?: string;
  children?: ComponentChildren;
};

/** One button in both states, so that the focus stays on it: a row, or "add …" below the rows. */
function Value({ card, name, icon, open, hue, children }: ValueProps) {
  if (!children && !mayWork()) return null;
  return (
    <button
      type="button"
      class={children ? "property" : "property add"}
      aria-haspopup="listbox"
      data-hue={hue}
      onClick={(e) => open(e.currentTarget, card.id)}
    >
      <Icon name={children ? icon : "plus"} />
      <span class="property-name">{name}</span>
      {children && <span class="property-value">{children}</span>}
    </button>
  );
}

function People({ card }: { card: Card }) {
  return (
    <>
      {rowsOf("member", card.assignees).map((person) => (
        <span class="person" key={person.id}>
          <Avatar person={person} />
          {person.name}
        </span>
      ))}
    </>
  );
}

function Labels({ card }: { card: Card }) {
  return (
    <span class="labels">
      {card.labels.map((label) => <Label key={label} board={card.board_id} name={label} />)}
    </span>
  );
}

/**
 * What walls and guests read: no requester's words, until somebody says that the title names
 * nobody.
 */
function OnWalls({ card, edit }: { card: Card; edit: (values: Partial<Card>) => void }) {
  const ref = useSharedValue(card.wall_title ?? "");
  return (
    <div class="stacked">
      {!card.is_title_on_wall && (
        <label>
          {_("What walls call it: no names")}
          <input
            maxlength={200}
            ref={ref}
            defaultValue={card.wall_title ?? ""}
            onChange={(e) => edit({ wall_title: e.currentTarget.value.trim() })}
          />
        </label>
      )}
      <label class="check">
        <input
          type="checkbox"
          checked={card.is_title_on_wall}
          onChange={(e) => edit({ is_title_on_wall: e.currentTarget.checked })}
        />
        {_("Show the title on walls (it names no person)")}
      </label>
    </div>
  );
}

function Blocked({ card }: { card: Card }) {
  const name = `block.${card.id}`, shown = draft(name) || (card.blocked_reason ?? "");
  const ref = useSharedValue(shown);
  const save = (e: TargetedEvent<HTMLInputElement>) => {
    const reason = e.currentTarget.value.trim();
    keepDraft(name, "");
    if (reason && reason !== card.blocked_reason) blockCard(card.id, reason);
    else if (!reason && card.blocked_at) unblockCard(card.id);
  };
  if (!card.blocked_at && !draft(name)) return <AddBlocked card={card} />;
  return (
    <div class="stacked">
      <label>
        {_("Blocked, because")}
        <input
          maxlength={200}
          placeholder={_("waiting for …")}
          ref={ref}
          defaultValue={shown}
          onChange={save}
        />
      </label>
      {card.blocked_at && (
        <label>
          {_("Whom we wait for")}
          <WaitingFor
            key={card.waiting_for}
            value={card.waiting_for}
            changed={(whom) => blockCard(card.id, card.blocked_reason ?? "", whom)}
          />
        </label>
      )}
      {card.blocked_at && (
        <button
          type="button"
          class="btn quiet small"
          onClick={() => unblockCard(card.id)}
        >
          <Icon name="play" />
          {_("It can go on")}
        </button>
      )}
    </div>
  );
}

function AddBlocked({ card }: { card: Card }) {
  return mayWork()
    ? (
      <button type="button" class="property add" onClick={() => toggleBlocked(card.id)}>
        <Icon name="plus" />
        {_("Blocked …")}
      </button>
    )
    : null;
}
