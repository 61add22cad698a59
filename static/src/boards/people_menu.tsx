/** The people of a card, chosen by name; oneself and the board's team first. */
import { boot } from "../sync/boot.ts";
import { row } from "../sync/store.ts";
import { _ } from "../sync/i18n.ts";
import { activeMembers } from "../ui/status/status.tsx";
import { openChoosing } from "../ui/chooser/chooser.tsx";
import { toggleAssignee } from "./actions.ts";
import type { Member } from "../model/rows.ts";
import type { Choice, Choosing } from "../ui/chooser/chooser.tsx";

export const openPeople = (anchor: Element, cardId: number) =>
  openChoosing(anchor, peopleChoosing(cardId));

export const peopleChoosing = (cardId: number): Choosing => ({
  title: _("People"),
  choices: () => peopleOf(cardId),
  isMany: true,
});

function peopleOf(cardId: number): Choice[] {
  const assignees = row("card", cardId)?.assignees ?? [];
  return peopleChoices().map((choice) => ({
    ...choice,
    isOn: assignees.includes(choice.person.id),
    action: () => toggleAssignee(cardId, choice.person.id),
  }));
}

/** Everybody, this person first, then the board's team, then the others. */
export function peopleChoices() {
  const team = row("board", boot.board)?.team_id;
  const rank = (person: Member) => person.id === boot.me.id ? 0 : person.team_id === team ? 1 : 2;
  return activeMembers().sort((a, b) => rank(a) - rank(b)).map((person) => ({
    name: person.name,
    person,
    group: rank(person) < 2 ? _("This team") : _("Others"),
    hint: person.id === boot.me.id ? _("you") : "",
  }));
}
