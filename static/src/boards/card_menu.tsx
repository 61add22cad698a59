/** Everything that can be done with one card, by name: the twin of every drag and every key. */
import { boot } from "../sync/boot.ts";
import { draft, keepDraft } from "../sync/drafts.ts";
import { all, row } from "../sync/store.ts";
import { _ } from "../sync/i18n.ts";
import { openChooser } from "../ui/chooser/chooser.tsx";
import { openDialog } from "../ui/dialog/dialog.tsx";
import { valueOf } from "../ui/form_fields.ts";
import { closeMenus, openMenu } from "../ui/menu/menu.tsx";
import { toast } from "../ui/toast/toast.tsx";
import {
  archiveCard,
  blockCard,
  copyCard,
  deleteCard,
  editCard,
  moveCard,
  onCard,
  titleOf,
  toggleAssignee,
  toggleLabel,
  transferCard,
  unblockCard,
} from "./actions.ts";
import { toggleWatch } from "./part_actions.ts";
import { backlog, columns, mayWork } from "../sync/selectors.ts";
import { colourChoice, labelChoices } from "./label_colours.tsx";
import { focusCard } from "./card_focus.ts";
import { openForm } from "./recurrences.tsx";
import { openSheet } from "./sheet/sheet.tsx";
import { openPeople } from "./sheet/side.tsx";
import { openSplit } from "./splitting.tsx";
import { withUndo } from "../screens/board/undo_toast.ts";
import type { Card, CardBody } from "../model/rows.ts";
import type { Submitted } from "../ui/form_fields.ts";

/** A board that this person may change, as the API names it. */
type Destination = { id: number; name: string; columns: { id: number; name: string }[] };

export function cardMenu(anchor: Element, id: number) {
  const card = row("card", id);
  if (!card) return;
  const open = { name: _("Open"), icon: "panel-right", hint: "↵", action: () => openSheet(id) };
  if (!mayWork()) return openMenu(anchor, card.title, [open, watchEntry(id)]);
  const isMine = card.assignees.includes(boot.me.id);
  openMenu(anchor, _("Move to, or …"), [
    ...moves(card),
    open,
    {
      name: isMine ? _("Give it back") : _("Take it"),
      icon: "hand",
      hint: "T",
      action: () => toggleAssignee(id, boot.me.id),
    },
    { name: _("People …"), icon: "users", hint: "A", action: () => openPeople(anchor, id) },
    { name: _("Labels …"), icon: "tag", hint: "L", action: () => labelMenu(anchor, id) },
    {
      name: card.blocked_at ? _("It can go on") : _("Blocked …"),
      icon: "hourglass",
      hint: "B",
      action: () => toggleBlocked(id),
    },
    { name: _("Split …"), icon: "split", hint: "S", action: () => openSplit(id) },
    { name: _("More …"), icon: "ellipsis", action: () => moreMenu(anchor, id) },
    { name: _("Archive"), icon: "archive", hint: "V", action: () => archive(id) },
  ]);
}

function moves(card: Card) {
  const there = backlog.value ? [backlog.value, ...columns.value] : columns.value;
  return there.map((column) => ({
    name: column.name,
    icon: "move",
    isOff: column.id === card.column_id,
    action: () => {
      moveCard(card.id, column.id, null);
      focusCard(card.id);
    },
  }));
}

export function moreMenu(anchor: Element, id: number) {
  const card = row("card", id);
  if (!card) return;
  openMenu(anchor, _("More"), [
    { name: _("Copy"), icon: "copy", action: () => copied(id) },
    {
      name: _("To another board …"),
      icon: "arrow-right-left",
      action: () => boardMenu(anchor, id),
    },
    watchEntry(id),
    { name: _("Save as template …"), icon: "layout-template", action: () => saveAsTemplate(id) },
    { name: _("Make it recurring …"), icon: "repeat", action: () => openForm(null, bodyOf(card)) },
    { name: _("Delete"), icon: "trash-2", action: () => remove(id) },
  ]);
}

function watchEntry(id: number) {
  const isWatched = all("watch").some((one) => one.kind === "card" && one.target_id === id);
  return {
    name: isWatched ? _("Do not follow any more") : _("Follow this card"),
    icon: isWatched ? "bell-off" : "bell",
    action: () => toggleWatch("card", id, isWatched),
  };
}

function bodyOf(card: Card): CardBody {
  const { title, description, labels, service, estimate } = card;
  const checklist = card.checklist.map((item) => item.text);
  return { title, description, labels, service, estimate, checklist };
}

async function copied(id: number) {
  const copy = (await copyCard(id))?.result.card;
  if (copy) focusCard(copy);
}

export function labelMenu(anchor: Element, id: number) {
  const card = row("card", id);
  if (!card) return;
  const entries = labelChoices().map((one) => ({
    ...one,
    isOn: card.labels.includes(one.name),
    action: () => toggleLabel(id, one.name),
  }));
  openChooser(
    anchor,
    _("Labels"),
    [...entries, colourChoice()],
    newLabel((name) => toggleLabel(id, name)),
  );
}

/** What the chooser of labels makes of a name that is not there. */
export function newLabel(action: (name: string) => void) {
  return { name: (text: string) => _("New label “{text}”", { text }), most: 40, action };
}

/** The columns of the other boards, to move a card there. */
async function boardMenu(anchor: Element, id: number) {
  const title = _("To which board?"), waiting = () => {};
  openMenu(anchor, title, [{ name: _("Fetching …"), isOff: true, action: waiting }]);
  const found = await destinations();
  if (document.querySelector<HTMLElement>(".menu")?.dataset.title !== title) return;
  closeMenus();
  if (!found) return void toast(_("The boards could not be fetched. Try again in a moment."));
  const boards = found.filter((one) => one.id !== boot.board);
  if (!boards.length) return void toast(_("There is no other board that you may change."));
  openMenu(
    anchor,
    title,
    boards.map((one) => ({
      name: one.name,
      icon: "square-kanban",
      action: () => columnMenu(anchor, id, one),
    })),
  );
}

/** With their columns; null when they cannot be asked for. */
async function destinations(): Promise<Destination[] | null> {
  const response = await fetch("/api/v1/boards/destinations").catch(() => null);
  return response?.ok ? response.json() : null;
}

function columnMenu(anchor: Element, id: number, board: Destination) {
  openMenu(
    anchor,
    _("Into which column?"),
    board.columns.map((one) => ({
      name: one.name,
      icon: "move",
      action: () => withUndo(transferCard(id, one.id), _("Moved to “{name}”", board)),
    })),
  );
}

function saveAsTemplate(id: number) {
  ask(_("Save as template"), titleOf(id), 80, async (name) => {
    const answer = await onCard(id, "template", { name }, _("template “{name}”", { name }));
    if (answer) toast(_("Saved: new cards can start from “{name}”", { name }));
  });
}

export function toggleBlocked(id: number) {
  const card = row("card", id);
  if (!card) return;
  if (card.blocked_at) return void unblockCard(id);
  const name = `block.${id}`;
  const block = (reason: string) => {
    keepDraft(name, "");
    blockCard(id, reason);
  };
  ask(_("What does it wait for?"), draft(name), 200, block, _("waiting for …"));
}

export function toggleExpedite(id: number) {
  const card = row("card", id);
  if (card) editCard(id, { service: card.service === "expedite" ? "standard" : "expedite" });
}

export function archive(id: number) {
  withUndo(archiveCard(id), _("Archived"));
}

export function remove(id: number) {
  withUndo(deleteCard(id, titleOf(id)), _("Deleted"));
}

/** One question with one line for an answer. */
function ask(
  title: string,
  value: string,
  most: number,
  then: (text: string) => void,
  hint: string = "",
) {
  openDialog(title, (close) => {
    const save = (e: Submitted) => {
      e.preventDefault();
      const text = valueOf(e.currentTarget, "text").trim();
      close();
      if (text) then(text);
    };
    return (
      <form class="stacked" onSubmit={save}>
        <h2>{title}</h2>
        <input
          name="text"
          aria-label={title}
          required
          maxlength={most}
          autofocus
          defaultValue={value}
          placeholder={hint}
        />
        <div class="buttons">
          <button type="button" class="btn quiet" onClick={close}>{_("Cancel")}</button>
          <button class="btn">{_("Save")}</button>
        </div>
      </form>
    );
  });
}
