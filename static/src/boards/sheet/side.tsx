/**
 * The side of a card's sheet: where it is, whose it is, when it is due, what it belongs to, what
 * holds it up.
 */
import { boot } from "../../sync/boot.ts";
import { draft, keepDraft, returnsOf } from "../../sync/drafts.ts";
import { all, row, rowsOf } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { useSharedValue } from "../../ui/field.ts";
import { Avatar } from "../../ui/avatar/avatar.tsx";
import { Icon } from "../../ui/icon/icon.tsx";
import { openChooser } from "../../ui/chooser/chooser.tsx";
import { activeMembers } from "../../ui/status/status.tsx";
import { hueOf } from "../../ui/label/label.tsx";
import { labelMenu } from "../label_menu.tsx";
import { openPeople } from "../people_menu.tsx";
import { SERVICES } from "../cells.ts";
import { blockCard, toggleAssignee, toggleLabel, unblockCard } from "../actions.ts";
import { allColumns, mayWork } from "../../sync/selectors.ts";
import { Initiative } from "./initiative.tsx";
import type { TargetedEvent } from "preact";
import type { Card } from "../../model/rows.ts";

type Edit = (values: Partial<Card>) => void;

export function Side(
  { card, move, edit }: { card: Card; move: (column: number) => void; edit: Edit },
) {
  const estimate = useSharedValue(card.estimate ?? "");
  const initiatives = all("initiative").filter((one) =>
    one.state === "active" || one.id === card.initiative_id
  );
  const sprints = all("sprint").filter((one) =>
    one.state !== "closed" || one.id === card.sprint_id
  );
  const isScrum = row("board", boot.board)?.kind === "scrum";
  return (
    <aside class="sheet-side">
      <fieldset class="stacked" disabled={!mayWork()}>
        <label>
          {_("Column")}
          <select value={card.column_id} onChange={(e) => move(Number(e.currentTarget.value))}>
            {options(allColumns.value)}
          </select>
        </label>
        <Assignees card={card} />
        <Labels card={card} />
        <label>
          {_("Class of service")}
          <select value={card.service} onChange={(e) => edit({ service: e.currentTarget.value })}>
            {options(SERVICES.map(([id, name]) => ({ id, name })))}
          </select>
        </label>
        <div class="two">
          <label>
            {_("Due")}
            <input
              type="date"
              value={card.due_on ?? ""}
              onChange={(e) => edit({ due_on: e.currentTarget.value || null })}
            />
          </label>
          <label>
            {_("Estimate")}
            <input
              type="number"
              min="0"
              max="999"
              step="0.5"
              ref={estimate}
              defaultValue={card.estimate ?? ""}
              onChange={(e) =>
                edit({
                  estimate: e.currentTarget.value === "" ? null : Number(e.currentTarget.value),
                })}
            />
          </label>
        </div>
        {isScrum && (
          <label>
            {_("Sprint")}
            <select value={card.sprint_id ?? ""} onChange={(e) => edit({ sprint_id: idIn(e) })}>
              <option value="">{_("None: in the backlog")}</option>
              {options(sprints)}
            </select>
          </label>
        )}
        <label>
          {_("Initiative")}
          <select
            value={card.initiative_id ?? ""}
            onChange={(e) => edit({ initiative_id: idIn(e) })}
          >
            <option value="">{_("None")}</option>
            {options(initiatives)}
          </select>
        </label>
        <Initiative card={card} />
        <label>
          {_("Customer")}
          <select value={card.customer_id ?? ""} onChange={(e) => edit({ customer_id: idIn(e) })}>
            <option value="">{_("None")}</option>
            {options(all("customer"))}
          </select>
        </label>
        <Blocked key={`blocked.${returnsOf(`block.${card.id}`)}`} card={card} />
        {card.ticket_id && <OnWalls card={card} edit={edit} />}
      </fieldset>
    </aside>
  );
}

/**
 * What walls and guests read: no requester's words, until somebody says that the title names
 * nobody.
 */
function OnWalls({ card, edit }: { card: Card; edit: Edit }) {
  const ref = useSharedValue(card.wall_title ?? "");
  return (
    <>
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
    </>
  );
}

/** The id that was chosen; null for none. */
function idIn(e: TargetedEvent<HTMLSelectElement>) {
  return Number(e.currentTarget.value) || null;
}

function options(rows: { id: number | string; name: string }[]) {
  return rows.map((one) => <option key={one.id} value={one.id}>{one.name}</option>);
}

function Assignees({ card }: { card: Card }) {
  return (
    <div class="field">
      <span>{_("People")}</span>
      <div class="chosen">
        {rowsOf("member", card.assignees).map((person) => (
          <button
            type="button"
            class="person"
            key={person.id}
            title={_("Remove")}
            onClick={() => toggleAssignee(card.id, person.id)}
          >
            <Avatar person={person} />
            {person.name}
            <Icon name="x" />
          </button>
        ))}
        <button
          type="button"
          class="btn quiet small"
          aria-haspopup="menu"
          onClick={(e) => openPeople(e.currentTarget, card.id)}
        >
          <Icon name="user-plus" />
          {_("Add")}
        </button>
        {!card.assignees.includes(boot.me.id) && (
          <button
            type="button"
            class="btn quiet small"
            onClick={() => toggleAssignee(card.id, boot.me.id)}
          >
            {_("Take it")}
          </button>
        )}
      </div>
    </div>
  );
}

function Labels({ card }: { card: Card }) {
  return (
    <div class="field">
      <span>{_("Labels")}</span>
      <div class="chosen">
        {card.labels.map((label) => (
          <button
            type="button"
            class="label removable"
            key={label}
            data-hue={hueOf(card.board_id, label) || null}
            title={_("Remove")}
            onClick={() => toggleLabel(card.id, label)}
          >
            {label}
            <Icon name="x" />
          </button>
        ))}
        <button
          type="button"
          class="btn quiet small"
          aria-haspopup="menu"
          onClick={(e) => labelMenu(e.currentTarget, card.id)}
        >
          <Icon name="tag" />
          {_("Label")}
        </button>
      </div>
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
  return (
    <>
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
        <button
          type="button"
          class="btn quiet small"
          onClick={() => unblockCard(card.id)}
        >
          <Icon name="play" />
          {_("It can go on")}
        </button>
      )}
    </>
  );
}
