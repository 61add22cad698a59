/** A card that stands still asks for one of five: help, the leader, parking, splitting, dropping. */
import { isStuck } from "../model/stuck.ts";
import { act, onCard } from "./actions.ts";
import { openSplit } from "./opening.ts";
import { peopleChoices } from "./people_menu.tsx";
import { boot } from "../sync/boot.ts";
import { serverInstant } from "../sync/clock.ts";
import { plan, standup } from "../sync/selectors.ts";
import { row } from "../sync/store.ts";
import { _, ngettext } from "../sync/i18n.ts";
import { ask } from "../ui/ask/ask.tsx";
import { openChooser } from "../ui/chooser/chooser.tsx";
import { Icon } from "../ui/icon/icon.tsx";
import type { Card } from "../model/rows.ts";

export const isCardStuck = (card: Card) => isStuck(card, standup.value?.stuck_before ?? null);

/** Nothing for a card that goes on. */
export function StuckCard({ card }: { card: Card }) {
  if (!isCardStuck(card)) return null;
  const lead = row("member", plan.value?.lead_id ?? null), n = plan.value?.stuck_after ?? 3;
  return (
    <div class="stuck" role="group" aria-label={_("It stands still")}>
      <p>
        <Icon name="hourglass" />
        {ngettext(
          "It has stood still for {n} standup. What becomes of it?",
          "It has stood still for {n} standups. What becomes of it?",
          n,
        )}
      </p>
      <div class="buttons">
        <button
          type="button"
          class="btn quiet small"
          aria-haspopup="menu"
          onClick={(e) => chooseHelper(e.currentTarget, card)}
        >
          <Icon name="hand" />
          {_("Ask for help …")}
        </button>
        <button type="button" class="btn quiet small" onClick={() => escalate(card)}>
          <Icon name="arrow-up" />
          {lead ? _("Escalate to {name}", { name: lead.name }) : _("Escalate")}
        </button>
        {isOpen() && (
          <button type="button" class="btn quiet small" onClick={() => park(card)}>
            <Icon name="square-parking" />
            {_("Park it")}
          </button>
        )}
        <button type="button" class="btn quiet small" onClick={() => openSplit(card.id)}>
          <Icon name="split" />
          {_("Split …")}
        </button>
        <button type="button" class="btn quiet small" onClick={() => askDrop(card)}>
          <Icon name="archive" />
          {_("Drop it …")}
        </button>
      </div>
    </div>
  );
}

const isOpen = () => ["gathering", "running", "finishing"].includes(standup.value?.state ?? "");

/** With one tap: whoever is chosen finds a question on the card. */
function chooseHelper(anchor: Element, card: Card) {
  const choices = () =>
    peopleChoices().filter(({ person }) => person.id !== boot.me.id).map((choice) => ({
      ...choice,
      action: () => askHelp(card, choice.person),
    }));
  openChooser(anchor, _("Who helps?"), choices);
}

function askHelp(card: Card, { id, name }: { id: number; name: string }) {
  const text = _("@{name}, can you help with this? It has stood still.", { name });
  const summary = _("{name} is asked for help", { name });
  return onCard(card.id, "help", { member_id: id, text }, summary, attended());
}

function escalate(card: Card) {
  const text = _("This has stood still, and the team does not get on with it. What do we do?");
  return onCard(card.id, "escalate", { text }, _("escalated"), attended());
}

function park(card: Card) {
  const now = standup.peek(), text = publicTitle(card);
  if (!now) return;
  const path = `standups/${now.id}/park-card`;
  return act(path, { card_id: card.id, text }, _("“{text}” parked", { text }));
}

function askDrop(card: Card) {
  ask({
    title: _("Why is it dropped?"),
    name: "reason",
    value: "",
    most: 200,
    hint: _("It goes to the archive, with this as a comment"),
    save: (reason, isHeld) => {
      const summary = _("“{title}” dropped", { title: publicTitle(card) });
      return onCard(card.id, "drop", { reason }, summary, undefined, { isHeld });
    },
  });
}

/** What a wall may show of it. */
const publicTitle = (card: Card) =>
  (card.is_title_on_wall === false ? card.wall_title : card.title) || _("A ticket");

const attended = () => ({ attended_at: serverInstant() });
