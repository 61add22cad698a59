/** What is this person's: cards by part of the day and board, questions, and parked topics. */
import { computed, signal } from "@preact/signals";
import { by } from "../../model/sorting.ts";
import { byCare, isAbout, partOf } from "../../model/my_work.ts";
import { boot } from "../../sync/boot.ts";
import { minutes } from "../../sync/clock.ts";
import { all, row } from "../../sync/store.ts";
import { heldAt, joining, newestStandup } from "../../sync/selectors.ts";
import type { Part } from "../../model/my_work.ts";
import type { Card, Standup, StandupPlan } from "../../model/rows.ts";

/** What is typed in the field over the lists. */
export const typed = signal("");

const now = () => ({ now: minutes.value, zone: boot.time_zone });
const isMine = (card: Card) => card.assignees.includes(boot.me.id);

/** Each part of the day, before the filter. */
const parts = computed(() => {
  const found: Record<Part, Card[]> = { today: [], next: [], waiting: [], done: [] };
  const since = new Map(boot.boards.map(({ id }) => [id, heldAt(newestStandup(id))]));
  for (const card of all("card").filter(isMine)) {
    const part = partOf(card, since.get(card.board_id) ?? null, now());
    if (part) found[part].push(card);
  }
  for (const cards of Object.values(found)) cards.sort(byCare(now()));
  return found;
});

export const countOf = (part: Part) => parts.value[part].length;
export const hasNothing = () =>
  (["today", "next", "waiting"] as const).every((one) => !countOf(one));

/** What the filter leaves. */
export function cardsIn(part: Part) {
  return parts.value[part].filter((card) => isAbout(textsOf(card), typed.value));
}

/** Groups by board; the board of what is most pressing first. */
export function byBoard(cards: Card[]): [board: number, cards: Card[]][] {
  const groups = new Map<number, Card[]>();
  for (const card of cards) groups.set(card.board_id, [...groups.get(card.board_id) ?? [], card]);
  return [...groups];
}

function textsOf(card: Card) {
  return [
    String(card.id),
    card.title,
    ...card.labels,
    card.blocked_reason ?? "",
    row("board", card.board_id)?.name ?? "",
    row("column", card.column_id)?.name ?? "",
    row("customer", card.customer_id)?.name ?? "",
    row("initiative", card.initiative_id)?.name ?? "",
  ];
}

/** What others have asked and nobody has answered, the oldest first. */
export const questions = computed(() =>
  all("comment").filter((one) =>
    one.is_question && !one.answered_at && one.by_id !== boot.me.id && isToMe(one)
  ).sort((a, b) => a.id - b.id)
);

function isToMe({ card_id, mentions }: { card_id: number; mentions: number[] }) {
  const card = row("card", card_id);
  return !!card && (isMine(card) || mentions.includes(boot.me.id));
}

/** Topics that this person has parked or is concerned by, and what nothing was decided about. */
export const parked = computed(() =>
  standups().flatMap((standup) =>
    standup.parked.filter((one) =>
      !one.outcome && (one.by === boot.me.id || one.people.includes(boot.me.id))
    ).map((topic) => ({ standup, topic }))
  )
);

/** By which this person stands next; of several the first. */
export const ownPlan = computed(() =>
  all("standup_plan").filter((one) => isOwn(one)).sort(by((one) => one.next_at ?? "~")).at(0)
);

const isOwn = (plan: StandupPlan) =>
  [plan.team_id, ...joining(plan)].includes(boot.me.team_id ?? 0);

/** Standups that are held just now. */
export const running = computed(() =>
  standups().filter((one) => one.state === "gathering" || one.state === "running")
);

function standups(): Standup[] {
  return [...new Set(boot.boards.flatMap(({ id }) => newestStandup(id) ?? []))];
}
