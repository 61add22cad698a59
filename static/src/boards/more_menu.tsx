/** What is done with a card now and then: copied, moved away, followed, put away, blocked. */
import { signal } from "@preact/signals";
import { boot } from "../sync/boot.ts";
import { all, row } from "../sync/store.ts";
import { _ } from "../sync/i18n.ts";
import { ask } from "../ui/ask/ask.tsx";
import { openChoosing } from "../ui/chooser/chooser.tsx";
import { closeMenus, openMenu } from "../ui/menu/menu.tsx";
import { toast } from "../ui/toast/toast.tsx";
import { copyCard, deleteCard, editCard, onCard, titleOf, transferCard } from "./actions.ts";
import { focusCard } from "./card_focus.ts";
import { toggleWatch } from "./part_actions.ts";
import { properties } from "./property_menus.tsx";
import { openForm } from "./recurrences.tsx";
import type { Entry } from "../ui/menu/menu.tsx";
import type { Choice, Choosing } from "../ui/chooser/chooser.tsx";
import type { Card, CardBody } from "../model/rows.ts";

/** A board that this person may change, as the API names it. */
type Destination = { id: number; name: string; columns: { id: number; name: string }[] };

export function moreMenu(anchor: Element, id: number) {
  const card = row("card", id);
  if (!card) return;
  const chosen = properties().filter((one) => one.name !== _("Due")).map((one) => ({
    name: `${one.name} …`,
    icon: one.icon,
    group: _("It has"),
    action: () => one.open(anchor, id),
  }));
  openMenu(anchor, _("More"), [...chosen, ...restOf(anchor, card)]);
}

function restOf(anchor: Element, card: Card): Entry[] {
  const [copy, ...others] = rest(card);
  const transfer = {
    name: _("To another board …"),
    icon: "arrow-right-left",
    action: () => boardMenu(anchor, card.id),
  };
  return [copy, transfer, ...others].map((one) => ({ ...one, group: _("This card") }));
}

/** What needs no place to be asked at. */
export function rest(card: Card): Entry[] {
  const { id } = card;
  return [
    { name: _("Copy"), icon: "copy", action: () => copied(id) },
    watchEntry(id),
    { name: _("Save as template …"), icon: "layout-template", action: () => saveAsTemplate(id) },
    { name: _("Make it recurring …"), icon: "repeat", action: () => openForm(null, bodyOf(card)) },
    { name: _("Delete"), icon: "trash-2", action: () => deleteCard(id, titleOf(id)) },
  ];
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
  const { choosing, answer } = otherBoards(id);
  const box = openChoosing(anchor, choosing);
  const problem = await answer;
  if (!problem || !box?.isConnected) return;
  closeMenus();
  toast(problem);
}

/** `answer` says why there is nothing to choose, once that is known. */
export function otherBoards(id: number): { choosing: Choosing; answer: Promise<string> } {
  const found = signal<Destination[]>([]), problem = signal(_("Fetching …"));
  const answer = destinations().then((boards) => {
    found.value = boards?.filter((one) => one.id !== boot.board) ?? [];
    const none = boards
      ? _("There is no other board that you may change.")
      : _("The boards could not be fetched. Try again in a moment.");
    return problem.value = found.value.length ? "" : none;
  });
  const choosing = {
    title: _("To another board"),
    choices: () => found.value.flatMap((board) => columnsOf(board, id)),
    waiting: () => problem.value,
  };
  return { choosing, answer };
}

function columnsOf(board: Destination, id: number): Choice[] {
  return board.columns.map((column) => ({
    name: `${board.name} · ${column.name}`,
    group: board.name,
    icon: "move",
    action: () => transferCard(id, column.id, () => _("Moved to “{name}”", board)),
  }));
}

/** With their columns; null when they cannot be asked for. */
async function destinations(): Promise<Destination[] | null> {
  const response = await fetch("/api/v1/boards/destinations").catch(() => null);
  return response?.ok ? response.json() : null;
}

function saveAsTemplate(id: number) {
  ask({
    title: _("Save as template"),
    name: "name",
    value: titleOf(id),
    most: 80,
    save: (name, isHeld) => {
      const said = () => _("Saved: new cards can start from “{name}”", { name });
      const summary = _("template “{name}” saved", { name });
      return onCard(id, "template", { name }, summary, undefined, { isHeld, said });
    },
  });
}

export function toggleExpedite(id: number) {
  const card = row("card", id);
  if (card) editCard(id, { service: card.service === "expedite" ? "standard" : "expedite" });
}
