/** What is done with a card now and then: copied, moved away, followed, put away, blocked. */
import { boot } from "../sync/boot.ts";
import { draft, keepDraft } from "../sync/drafts.ts";
import { all, row } from "../sync/store.ts";
import { _ } from "../sync/i18n.ts";
import { ask } from "../ui/ask/ask.tsx";
import { closeMenus, openMenu } from "../ui/menu/menu.tsx";
import { toast } from "../ui/toast/toast.tsx";
import {
  archiveCard,
  blockCard,
  copyCard,
  deleteCard,
  editCard,
  onCard,
  titleOf,
  transferCard,
  unblockCard,
} from "./actions.ts";
import { focusCard } from "./card_focus.ts";
import { toggleWatch } from "./part_actions.ts";
import { openForm } from "./recurrences.tsx";
import { withUndo } from "./undo_toast.ts";
import type { Card, CardBody } from "../model/rows.ts";

/** A board that this person may change, as the API names it. */
type Destination = { id: number; name: string; columns: { id: number; name: string }[] };

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

export function watchEntry(id: number) {
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
