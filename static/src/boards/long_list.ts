/**
 * A long list of cards: of its blocks those near the screen are built, the others are drawn as the
 * titles in them (screens/board/list.tsx).
 */
import { computed, signal } from "@preact/signals";
import { inBlocks } from "../model/blocks.ts";
import { CardHeights } from "../model/card_heights.ts";
import { row } from "../sync/store.ts";

export type Block = { ids: number[]; isBuilt: boolean };
/** A block as it stands in the page. */
type Part = Block & { elements: Element[] };
type Edges = { low: number; high: number };

/** In pixels: how far beyond the edge what was built stays so. */
const BEHIND = 1600;
export const heights = new CardHeights();
/** Changes when more is known of heights. */
export const knowledge = signal(0);
/** A card that has to be there, wherever it stands: the focus is on its way to it. */
export const wanted = signal(0);
/** Paper has no edge: all is built. */
export const isOnPaper = signal(false);

/** How high these cards are together, in pixels, as far as is known. */
export function heightOf(ids: number[]) {
  knowledge.value;
  return ids.reduce((sum, id) => sum + heights.of(id, row("card", id)), 0);
}

export class LongList {
  #element: HTMLElement | null = null;
  #ids: number[] = [];
  #blocks: number[][] = [];
  #drawn: Block[] = [];
  #near = signal(new Set<number>());
  #wanted = computed(() => this.#ids.includes(wanted.value) ? wanted.value : 0);

  /** Where it stands in the page: the list's `ref`. */
  readonly at = (element: HTMLElement | null) => void (this.#element = element);

  /** What to draw for these ids; asking in a component subscribes. */
  blocks(ids: number[]): Block[] {
    if (ids !== this.#ids) this.#blocks = inBlocks(ids, this.#blocks);
    this.#ids = ids;
    const near = this.#near.value, asked = this.#wanted.value || wanted.peek();
    this.#drawn = this.#blocks.map((block) => ({
      ids: block,
      isBuilt: isOnPaper.value || block.some((id) => near.has(id) || id === asked),
    }));
    return this.#drawn;
  }

  /**
   * @param ahead how far beyond the edge blocks are built, in pixels
   * @returns whether others are near now
   */
  look(ahead: number) {
    const near = new Set<number>(), edges = edgesOf(this.#element);
    for (const part of this.#parts()) {
      if (isWithin(part, edges, part.isBuilt ? BEHIND : ahead) || isInUse(part)) {
        for (const id of part.ids) near.add(id);
      }
    }
    const now = this.#near.peek();
    const isNews = near.size !== now.size || [...near].some((id) => !now.has(id));
    if (isNews) this.#near.value = near;
    return isNews;
  }

  /** Remembers how high its cards are. @returns whether that says something of others */
  measure() {
    let isNews = false;
    for (const { ids, isBuilt, elements } of this.#parts()) {
      for (const [i, id] of isBuilt ? ids.entries() : []) {
        if (remember(id, elements[i])) isNews = true;
      }
    }
    return isNews;
  }

  *#parts(): Generator<Part> {
    const elements = [...this.#element?.children ?? []];
    for (const block of this.#drawn) {
      yield { ...block, elements: elements.splice(0, block.isBuilt ? block.ids.length : 1) };
    }
  }
}

function remember(id: number, slot: Element) {
  const card = row("card", id);
  if (!card || heights.has(card) || !slot.querySelector("[data-id]")) return false;
  return heights.remember(card, slot.getBoundingClientRect().height);
}

/** Between which heights of the window a list is seen; nowhere when it lies beside it. */
function edgesOf(list: HTMLElement | null): Edges {
  const box = list?.getBoundingClientRect(),
    board = list?.closest(".board")?.getBoundingClientRect();
  if (!box || !board || box.right < board.left - BEHIND || box.left > board.right + BEHIND) {
    return { low: Infinity, high: -Infinity };
  }
  return { low: Math.max(box.top, board.top), high: Math.min(box.bottom, board.bottom) };
}

function isWithin({ elements }: Part, { low, high }: Edges, margin: number) {
  return elements[elements.length - 1].getBoundingClientRect().bottom > low - margin &&
    elements[0].getBoundingClientRect().top < high + margin;
}

/** The focus is in it, or a card of it is in the air. */
function isInUse({ elements, isBuilt }: Part) {
  return isBuilt &&
    elements.some((one) => one.contains(document.activeElement) || one.querySelector(".lifted"));
}
