/** The people of a card, chosen by name; those of the board's team first. */
import { boot } from "../sync/boot.ts";
import { row } from "../sync/store.ts";
import { _ } from "../sync/i18n.ts";
import { activeMembers } from "../ui/status/status.tsx";
import { openChooser } from "../ui/chooser/chooser.tsx";
import { toggleAssignee } from "./actions.ts";

export function openPeople(anchor: Element, cardId: number) {
  const card = row("card", cardId), team = row("board", boot.board)?.team_id;
  if (!card) return;
  const people = activeMembers().sort((a, b) =>
    Number(b.team_id === team) - Number(a.team_id === team)
  );
  openChooser(
    anchor,
    _("People"),
    people.map((person) => ({
      name: person.name,
      person,
      isOn: card.assignees.includes(person.id),
      action: () => toggleAssignee(cardId, person.id),
    })),
  );
}
