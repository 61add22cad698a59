/**
 * Dragging by pointer: one path for mouse, touch and pen. It reads the DOM and never rearranges it,
 * so changes from elsewhere go on being drawn while a card is in the air. A drop names neighbours,
 * never an index.
 */
import { watchPresses } from "./press.ts";
import type { Press } from "./press.ts";

/** What a card can land below: a card, or cards that are far from the screen, by their last. */
const PLACES = ".card[data-id], .far";
const EDGE = 70, SPEED = 16;

export type Landing = { column: number; after: number | null; lane: string | undefined };
type Lifted = Press<HTMLElement>;
/**
 * A card in the air: its ghost, where on it the pointer is, and where it would land. The veil gives
 * all of the page the pointer's look, at no cost for what lies below.
 */
type Flight = {
  ghost: HTMLElement;
  line: HTMLElement;
  veil: HTMLElement;
  ids: number[];
  lifted: HTMLElement[];
  dx: number;
  dy: number;
  frame: number;
  column: HTMLElement | null;
  landing: Landing | null;
};

/** @param along the cards that go along with one, itself included */
export function makeDraggable(
  root: HTMLElement,
  drop: (cardId: number, landing: Landing) => void,
  along: (cardId: number) => number[] = (id) => [id],
) {
  let flight: Flight | null = null;

  watchPresses<HTMLElement>(root, {
    take: (target) =>
      target.closest("input, textarea, select, a:not(.area)")
        ? null
        : target.closest<HTMLElement>(".card[data-id]"),
    lift: (press) => {
      flight = takeOff(press, along(Number(press.what.dataset.id)));
      frame(press);
    },
    drop: ({ what }) => {
      if (flight?.landing) drop(Number(what.dataset.id), flight.landing);
    },
    settle: () => {
      if (flight) settle(flight);
      flight = null;
    },
  });

  /** What is asked of the page comes before what is changed of it: it is laid out once. */
  function frame(press: Lifted) {
    if (!flight) return;
    const x = press.x - flight.dx, y = press.y - flight.dy;
    const column = columnUnder(press), list = column?.querySelector<HTMLElement>(".list") ?? null;
    scroll(press, list);
    aim(press, flight, column, list);
    mark(flight, column && isShut(column) ? null : column);
    flight.ghost.style.transform = `translate(${x}px, ${y}px) rotate(1.4deg)`;
    flight.frame = requestAnimationFrame(() => frame(press));
  }

  function aim(at: Lifted, flying: Flight, column: HTMLElement | null, list: HTMLElement | null) {
    flying.landing = null;
    flying.line.hidden = !column || isShut(column);
    if (!column || !list) return;
    const places = [...list.querySelectorAll<HTMLElement>(PLACES)];
    const others = places.filter((one) => !flying.ids.includes(Number(one.dataset.id)));
    const next = firstBelow(others, at.y);
    const above: HTMLElement | undefined = others[next - 1];
    const after = above ? Number(above.dataset.id) : null;
    flying.landing = { column: Number(column.dataset.column), after, lane: column.dataset.lane };
    drawLine(flying.line, list, above, others[next]);
  }

  function scroll({ x, y }: Lifted, list: HTMLElement | null) {
    const board = root.querySelector(".board");
    const within = list?.getBoundingClientRect(), around = board?.getBoundingClientRect();
    if (list && within) list.scrollBy(0, push(y, within.top, within.bottom));
    if (!board || !around) return;
    board.scrollBy(push(x, around.left, around.right), push(y, around.top, around.bottom));
  }
}

/** The card's likeness is in the air, and those that go along are marked. */
function takeOff({ what: card, x0, y0 }: Lifted, ids: number[]): Flight {
  const box = card.getBoundingClientRect(), ghost = ghostOf(card, box.width);
  const line = div("drop-line"), veil = div("drag-veil");
  document.body.append(veil, ghost, line);
  const lifted = ids.map((id) => document.getElementById(`card-${id}`))
    .filter((one) => one !== null);
  for (const one of lifted) one.classList.add("lifted");
  shut(card);
  if (ids.length > 1) ghost.dataset.many = String(ids.length);
  document.body.classList.add("is-dragging");
  const dx = x0 - box.left, dy = y0 - box.top;
  return { ghost, line, veil, ids, lifted, dx, dy, frame: 0, column: null, landing: null };
}

/** What is let go there all the same comes back, with the server's reason. */
const isShut = (column: HTMLElement) => column.hasAttribute("data-shut");

/** What takes no more cards, but the column that this one is in: until it is laid down. */
function shut(card: HTMLElement) {
  const here = card.closest<HTMLElement>("[data-column]")?.dataset.column;
  for (const full of document.querySelectorAll<HTMLElement>("[data-closed='true']")) {
    full.toggleAttribute("data-shut", full.dataset.column !== here);
  }
}

/** A card's likeness, which goes along with the pointer. */
function ghostOf(card: HTMLElement, width: number) {
  const ghost = card.cloneNode(true) as HTMLElement;
  ghost.classList.add("ghost");
  ghost.removeAttribute("data-id");
  ghost.removeAttribute("id");
  ghost.setAttribute("aria-hidden", "true");
  ghost.style.width = `${width}px`;
  return ghost;
}

function columnUnder({ x, y }: Lifted) {
  const below = document.elementsFromPoint(x, y).find((one) => one.closest("[data-column]"));
  return below?.closest<HTMLElement>("[data-column]") ?? null;
}

function div(className: string) {
  const made = document.createElement("div");
  made.className = className;
  return made;
}

function mark(flight: Flight, column: HTMLElement | null) {
  if (flight.column === column) return;
  flight.column?.removeAttribute("data-target");
  column?.setAttribute("data-target", "");
  flight.column = column;
}

function drawLine(line: HTMLElement, list: HTMLElement, above?: HTMLElement, below?: HTMLElement) {
  const frame = list.getBoundingClientRect();
  const y = below
    ? below.getBoundingClientRect().top - 7
    : above
    ? above.getBoundingClientRect().bottom + 3
    : frame.top + 8;
  line.style.left = `${frame.left + 12}px`;
  line.style.width = `${frame.width - 24}px`;
  line.style.top = `${Math.min(Math.max(y, frame.top), frame.bottom - 4)}px`;
}

function settle(flight: Flight) {
  cancelAnimationFrame(flight.frame);
  mark(flight, null);
  for (const full of document.querySelectorAll("[data-shut]")) full.removeAttribute("data-shut");
  for (const one of flight.lifted) one.classList.remove("lifted");
  document.body.classList.remove("is-dragging");
  flight.ghost.remove();
  flight.line.remove();
  flight.veil.remove();
}

/** Binary search: the index of the first card whose middle lies below y. */
function firstBelow(cards: HTMLElement[], y: number) {
  let low = 0, high = cards.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const box = cards[middle].getBoundingClientRect();
    if (box.top + box.height / 2 < y) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How far to scroll when the pointer is near an edge. */
function push(at: number, low: number, high: number) {
  if (at < low + EDGE) return -SPEED * Math.min(1, (low + EDGE - at) / EDGE);
  if (at > high - EDGE) return SPEED * Math.min(1, (at - high + EDGE) / EDGE);
  return 0;
}
