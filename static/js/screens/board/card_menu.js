// @ts-check
/** Everything that can be done with one card, by name: the twin of every drag and every key. */
import { boot } from "../../sync/boot.js";
import { undoAnswer } from "../../sync/optimistic_updates.js";
import { draft, keepDraft } from "../../sync/drafts.js";
import { all, row } from "../../sync/store.js";
import { _ } from "../../sync/i18n.js";
import { openChooser } from "../../ui/chooser.js";
import { openDialog } from "../../ui/dialog.js";
import { html } from "../../ui/html.js";
import { closeMenus, openMenu } from "../../ui/menu.js";
import { toast } from "../../ui/toast.js";
import {
  archiveCard,
  blockCard,
  copyCard,
  deleteCard,
  editCard,
  moveCard,
  onCard,
  toggleAssignee,
  toggleLabel,
  transferCard,
  unblockCard,
} from "./actions.js";
import { toggleWatch } from "./part_actions.js";
import { backlog, columns, mayWork } from "./lists.js";
import { colourChoice, labelChoices } from "./label_colours.js";
import { focusCard } from "./card_focus.js";
import { openForm } from "./recurrences.js";
import { openSheet } from "./sheet.js";
import { openPeople } from "./sheet_side.js";
import { openSplit } from "./splitting.js";

/** @param {Element} anchor @param {number} id */
export function cardMenu(anchor, id) {
  const card = row("card", id);
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

/** @param {any} card */
function moves(card) {
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

/** @param {Element} anchor @param {number} id */
export function moreMenu(anchor, id) {
  const card = row("card", id);
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

/** @param {number} id */
function watchEntry(id) {
  const isWatched = all("watch").some((one) => one.kind === "card" && one.target_id === id);
  return {
    name: isWatched ? _("Do not follow any more") : _("Follow this card"),
    icon: isWatched ? "bell-off" : "bell",
    action: () => toggleWatch("card", id, isWatched),
  };
}

/** @param {any} card */
function bodyOf(card) {
  const { title, description, labels, service, estimate } = card;
  const checklist = card.checklist.map((/** @type {any} */ item) => item.text);
  return { title, description, labels, service, estimate, checklist };
}

/** @param {number} id */
async function copied(id) {
  const answer = await copyCard(id);
  if (answer) focusCard(answer.result.card);
}

/** @param {Element} anchor @param {number} id */
export function labelMenu(anchor, id) {
  const now = row("card", id).labels;
  const entries = labelChoices().map((one) => ({
    ...one,
    isOn: now.includes(one.name),
    action: () => toggleLabel(id, one.name),
  }));
  openChooser(
    anchor,
    _("Labels"),
    [...entries, colourChoice()],
    newLabel((name) => toggleLabel(id, name)),
  );
}

/**
 * What the chooser of labels makes of a name that is not there.
 * @param {(name: string) => void} action
 */
export function newLabel(action) {
  return {
    name: (/** @type {string} */ text) => _("New label “{text}”", { text }),
    most: 40,
    action,
  };
}

/**
 * The columns of the other boards, to move a card there.
 * @param {Element} anchor @param {number} id
 */
async function boardMenu(anchor, id) {
  const title = _("To which board?"), waiting = () => {};
  openMenu(anchor, title, [{ name: _("Fetching …"), isOff: true, action: waiting }]);
  const found = await destinations();
  if (/** @type {any} */ (document.querySelector(".menu"))?.dataset.title !== title) return;
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

/**
 * The boards that this person may change, with their columns; null when they cannot be asked for.
 * @returns {Promise<{id: number, name: string, columns: {id: number, name: string}[]}[] | null>}
 */
async function destinations() {
  const response = await fetch("/api/v1/boards/destinations").catch(() => null);
  return response?.ok ? response.json() : null;
}

/** @param {Element} anchor @param {number} id @param {any} board */
function columnMenu(anchor, id, board) {
  openMenu(
    anchor,
    _("Into which column?"),
    board.columns.map((/** @type {any} */ one) => ({
      name: one.name,
      icon: "move",
      action: () => withUndo(transferCard(id, one.id), _("Moved to “{name}”", board)),
    })),
  );
}

/** @param {number} id */
function saveAsTemplate(id) {
  ask(_("Save as template"), row("card", id).title, 80, async (name) => {
    const answer = await onCard(id, "template", { name }, _("template “{name}”", { name }));
    if (answer) toast(_("Saved: new cards can start from “{name}”", { name }));
  });
}

/** @param {number} id */
export function toggleBlocked(id) {
  if (row("card", id).blocked_at) return void unblockCard(id);
  const name = `block.${id}`;
  const block = (/** @type {string} */ reason) => {
    keepDraft(name, "");
    blockCard(id, reason);
  };
  ask(_("What does it wait for?"), draft(name), 200, block, _("waiting for …"));
}

/** @param {number} id */
export function toggleExpedite(id) {
  editCard(id, { service: row("card", id).service === "expedite" ? "standard" : "expedite" });
}

/** @param {number} id */
export function archive(id) {
  withUndo(archiveCard(id), _("Archived"));
}

/** @param {number} id */
export function remove(id) {
  withUndo(deleteCard(id, row("card", id).title), _("Deleted"));
}

/** @param {Promise<any>} pending @param {string} summary */
async function withUndo(pending, summary) {
  const answer = await pending;
  if (answer) toast(summary, { name: _("Undo"), action: () => undoAnswer(answer) });
}

/**
 * One question with one line for an answer.
 * @param {string} title @param {string} value @param {number} most
 * @param {(text: string) => void} then @param {string} [hint]
 */
function ask(title, value, most, then, hint = "") {
  openDialog(title, (close) => {
    const save = (/** @type {any} */ e) => {
      e.preventDefault();
      const text = e.target.elements.text.value.trim();
      close();
      if (text) then(text);
    };
    return html`
      <form class="stacked" onSubmit=${save}>
        <h2>${title}</h2>
        <input name="text" aria-label=${title} required maxlength=${most} autofocus
          defaultValue=${value}
          placeholder=${hint} />
        <div
          class="buttons"><button type="button" class="btn quiet" onClick=${close}>${_(
            "Cancel",
          )}</button><button class="btn">${_("Save")}</button></div>
      </form>
    `;
  });
}
