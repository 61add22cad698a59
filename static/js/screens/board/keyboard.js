// @ts-check
/** Everything by keyboard: arrows walk, Alt+arrows carry, letters do; and the same deeds in each card's menu. */
import { boot } from "../../sync/boot.js";
import { row } from "../../sync/store.js";
import { _ } from "../../sync/words.js";
import { openDialog } from "../../ui/dialog.js";
import { html } from "../../ui/html.js";
import { useKeys } from "../../ui/keys.js";
import { openMenu } from "../../ui/menu.js";
import { toast } from "../../ui/toast.js";
import { adding } from "./board.js";
import { archiveCard, blockCard, moveCard, restoreCard, toggleAssignee, unblockCard } from "./deeds.js";
import { setFilter, shownIn } from "./filters.js";
import { filter } from "./filters.js";
import { columnIndex, columns, listOf, mayWork } from "./lists.js";
import { openSheet } from "./sheet.js";
import { openPeople } from "./sheet_side.js";

const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** @param {HTMLElement} root */
export function boardKeys(root) {
  root.addEventListener("keydown", walkOrCarry);
  root.addEventListener("click", (e) => {
    const target = /** @type {HTMLElement} */ (e.target);
    const card = /** @type {HTMLElement | null} */ (target.closest(".card[data-id]"));
    if (!card) return;
    if (target.closest("[data-menu]")) {
      cardMenu(/** @type {Element} */ (target.closest("[data-menu]")), Number(card.dataset.id));
    } else openSheet(Number(card.dataset.id));
  });
  root.addEventListener("contextmenu", (e) => {
    const card = /** @type {HTMLElement | null} */ (/** @type {HTMLElement} */ (e.target).closest(".card[data-id]"));
    if (!card) return;
    e.preventDefault();
    cardMenu(card, Number(card.dataset.id));
  });
  useKeys([
    { keys: ["n"], name: _("New card"), deed: () => mayWork() && (adding.value = columnHere()) },
    {
      keys: ["m"],
      name: _("Move, and all else: the card's menu"),
      deed: () => onFocused((id, card) => cardMenu(card, id)),
    },
    { keys: ["a"], name: _("People of the card"), deed: () => onFocused((id, card) => openPeople(card, id)) },
    { keys: ["t"], name: _("Take it, or give it back"), deed: () => onFocused((id) => toggleAssignee(id, boot.me.id)) },
    { keys: ["b"], name: _("Blocked, or not any more"), deed: () => onFocused((id) => toggleBlocked(id)) },
    { keys: ["v"], name: _("Archive"), deed: () => onFocused((id) => archive(id)) },
    { keys: ["q"], name: _("Only my cards"), deed: () => setFilter({ mine: !filter.value.mine }) },
    { keys: ["/", "f"], name: _("Search"), deed: () => document.getElementById("search")?.focus() },
    {
      keys: ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"],
      name: _("Walk; with Alt: carry the card"),
      deed: focusFirst,
    },
  ]);
}

/** @param {KeyboardEvent} e */
function walkOrCarry(e) {
  const target = /** @type {HTMLElement} */ (e.target);
  if (!target.matches(".card[data-id]")) return;
  const id = Number(target.dataset.id);
  if (e.key === "Enter" || e.key === "e") {
    e.preventDefault();
    return openSheet(id);
  }
  const step = STEPS[/** @type {"ArrowUp"} */ (e.key)];
  if (!step || e.ctrlKey || e.metaKey) return;
  e.preventDefault();
  e.stopPropagation();
  if (e.altKey) carry(id, step[0], step[1]);
  else walk(id, step[0], step[1]);
}

/** @param {number} id @param {number} dx @param {number} dy */
function walk(id, dx, dy) {
  const card = row("card", id);
  const at = shownIn(card.column_id).indexOf(id) + dy;
  for (let c = columnIndex(card.column_id) + dx; columns.value[c]; c += dx || 99) {
    const ids = shownIn(columns.value[c].id);
    if (ids.length) return focusCard(ids[Math.max(0, Math.min(at, ids.length - 1))]);
  }
}

/** @param {number} id @param {number} dx @param {number} dy */
function carry(id, dx, dy) {
  if (!mayWork()) return;
  const card = row("card", id), to = columns.value[columnIndex(card.column_id) + dx];
  if (!to) return;
  const ids = listOf(to.id).value.filter((one) => one !== id);
  const now = listOf(card.column_id).value.indexOf(id);
  const place = Math.max(0, Math.min(dx ? now : now + dy, ids.length));
  moveCard(id, to.id, place === 0 ? null : ids[place - 1]);
  focusCard(id);
}

/** @param {Element} anchor @param {number} id */
function cardMenu(anchor, id) {
  const card = row("card", id);
  if (!mayWork()) {
    return openMenu(anchor, card.title, [{
      name: _("Open"),
      icon: "panel-right",
      deed: () => openSheet(id),
    }]);
  }
  const moves = columns.value.map((column) => ({
    name: column.name,
    icon: "move",
    isOff: column.id === card.column_id,
    deed: () => {
      moveCard(id, column.id, null);
      focusCard(id);
    },
  }));
  const isMine = card.assignees.includes(boot.me.id);
  openMenu(anchor, _("Move to, or …"), [
    ...moves,
    { name: _("Open"), icon: "panel-right", hint: "↵", deed: () => openSheet(id) },
    {
      name: isMine ? _("Give it back") : _("Take it"),
      icon: "hand",
      hint: "T",
      deed: () => toggleAssignee(id, boot.me.id),
    },
    { name: _("People …"), icon: "users", hint: "A", deed: () => openPeople(anchor, id) },
    {
      name: card.blocked_at ? _("It can go on") : _("Blocked …"),
      icon: "hourglass",
      hint: "B",
      deed: () => toggleBlocked(id),
    },
    { name: _("Archive"), icon: "archive", hint: "V", deed: () => archive(id) },
  ]);
}

/** @param {number} id */
function toggleBlocked(id) {
  if (row("card", id).blocked_at) return void unblockCard(id);
  openDialog(_("Blocked"), (close) => {
    const save = (/** @type {any} */ e) => {
      e.preventDefault();
      blockCard(id, e.target.elements.reason.value.trim());
      close();
    };
    return html`<form class="stacked" onSubmit=${save}><h2>${_("What does it wait for?")}</h2>
      <label class="sr" for="reason">${
      _("Reason")
    }</label><input id="reason" name="reason" required maxlength="200" autofocus placeholder=${_("waiting for …")} />
      <div class="buttons"><button type="button" class="btn quiet" onClick=${close}>${
      _("Cancel")
    }</button><button class="btn">${_("Mark blocked")}</button></div></form>`;
  });
}

/** @param {number} id */
function archive(id) {
  archiveCard(id);
  toast(_("Archived"), { name: _("Bring it back"), deed: () => restoreCard(id) });
}

/** @param {(id: number, card: HTMLElement) => void} deed */
function onFocused(deed) {
  const card = /** @type {HTMLElement | null} */ (document.activeElement?.closest(".card[data-id]"));
  if (!card) return void toast(_("Choose a card first, with the arrow keys."));
  if (mayWork()) deed(Number(card.dataset.id), card);
}

function columnHere() {
  const here = /** @type {HTMLElement | null | undefined} */ (document.activeElement?.closest("[data-column]"));
  return Number(here?.dataset.column ?? columns.value[0]?.id ?? 0);
}

function focusFirst() {
  if (document.activeElement?.closest(".card")) return;
  const first = columns.value.map((column) => shownIn(column.id)[0]).find(Boolean);
  if (first) focusCard(first);
}

/** @param {number} id */
function focusCard(id) {
  requestAnimationFrame(() => {
    const card = document.getElementById(`card-${id}`);
    card?.focus();
    card?.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
}
