// @ts-check
/**
 * Dragging by pointer: one path for mouse, touch and pen. It reads the DOM and never rearranges it,
 * so changes from elsewhere go on being drawn while a card is in the air. A drop names neighbours,
 * never an index.
 */
const HOLD = 230, SLOP = 8, EDGE = 70, SPEED = 16;

/** @typedef {{column: number, after: number | null, lane: string | undefined}} Landing */

/**
 * @param {HTMLElement} root @param {(cardId: number, landing: Landing) => void} drop
 * @param {(cardId: number) => number[]} [along] the cards that go along with one, itself included
 */
export function makeDraggable(root, drop, along = (id) => [id]) {
  /** @type {any} */
  let drag = null;

  root.addEventListener("pointerdown", (e) => {
    const target = /** @type {HTMLElement} */ (e.target);
    const card = /** @type {HTMLElement | null} */ (target.closest(".card[data-id]"));
    if (
      !card || e.button ||
      target.closest("button, input, textarea, select, a")
    ) return;
    drag = {
      card,
      id: Number(card.dataset.id),
      x0: e.clientX,
      y0: e.clientY,
      x: e.clientX,
      y: e.clientY,
    };
    drag.pointer = e.pointerId;
    drag.isTouch = e.pointerType === "touch";
    if (drag.isTouch) drag.hold = setTimeout(lift, HOLD);
  });
  root.addEventListener("pointermove", (e) => {
    if (!drag || e.pointerId !== drag.pointer) return;
    drag.x = e.clientX;
    drag.y = e.clientY;
    if (drag.ghost || Math.hypot(drag.x - drag.x0, drag.y - drag.y0) <= SLOP) return;
    if (drag.isTouch) end();
    else lift();
  });
  root.addEventListener("touchmove", (e) => drag?.ghost && e.preventDefault(), { passive: false });
  root.addEventListener("pointerup", () => {
    if (drag?.ghost && drag.landing) drop(drag.id, drag.landing);
    end();
  });
  root.addEventListener("pointercancel", end);
  root.addEventListener(
    "click",
    (e) => wasDragged && (e.preventDefault(), e.stopPropagation()),
    true,
  );
  addEventListener("keydown", (e) => e.key === "Escape" && end());
  let wasDragged = false;

  function lift() {
    const box = drag.card.getBoundingClientRect();
    root.setPointerCapture(drag.pointer);
    drag.dx = drag.x0 - box.left;
    drag.dy = drag.y0 - box.top;
    drag.ghost = drag.card.cloneNode(true);
    drag.ghost.classList.add("ghost");
    drag.ghost.removeAttribute("data-id");
    drag.ghost.removeAttribute("id");
    drag.ghost.setAttribute("aria-hidden", "true");
    drag.ghost.style.width = `${box.width}px`;
    drag.line = document.createElement("div");
    drag.line.className = "drop-line";
    document.body.append(drag.ghost, drag.line);
    drag.lifted = along(drag.id).map((id) => document.getElementById(`card-${id}`)).filter(Boolean);
    for (const one of drag.lifted) one.classList.add("lifted");
    if (drag.lifted.length > 1) drag.ghost.dataset.many = drag.lifted.length;
    document.body.classList.add("is-dragging");
    navigator.vibrate?.(10);
    wasDragged = true;
    frame();
  }

  function frame() {
    if (!drag?.ghost) return;
    drag.ghost.style.transform = `translate(${drag.x - drag.dx}px, ${
      drag.y - drag.dy
    }px) rotate(1.4deg)`;
    scroll();
    aim();
    drag.frame = requestAnimationFrame(frame);
  }

  function aim() {
    const column = columnUnder();
    mark(column);
    drag.landing = null;
    drag.line.hidden = !column;
    if (!column) return;
    const list = /** @type {HTMLElement} */ (column.querySelector(".list"));
    const cards = /** @type {HTMLElement[]} */ ([...list.querySelectorAll(".card[data-id]")]);
    const others = cards.filter((one) =>
      one.dataset.id !== String(drag.id) && !one.classList.contains("lifted")
    );
    const next = firstBelow(others, drag.y);
    const above = others[next - 1], below = others[next];
    const after = above ? Number(above.dataset.id) : null;
    drag.landing = { column: Number(column.dataset.column), after, lane: column.dataset.lane };
    drawLine(
      list.getBoundingClientRect(),
      above?.getBoundingClientRect(),
      below?.getBoundingClientRect(),
    );
  }

  /** @param {DOMRect} frame @param {DOMRect} [above] @param {DOMRect} [below] */
  function drawLine(frame, above, below) {
    const y = below ? below.top - 7 : above ? above.bottom + 3 : frame.top + 8;
    drag.line.style.left = `${frame.left + 12}px`;
    drag.line.style.width = `${frame.width - 24}px`;
    drag.line.style.top = `${Math.min(Math.max(y, frame.top), frame.bottom - 4)}px`;
  }

  function scroll() {
    const list = columnUnder()?.querySelector(".list");
    if (list) {
      list.scrollTop += push(
        drag.y,
        list.getBoundingClientRect().top,
        list.getBoundingClientRect().bottom,
      );
    }
    const board = root.querySelector(".board");
    if (!board) return;
    const box = board.getBoundingClientRect();
    board.scrollLeft += push(drag.x, box.left, box.right);
    board.scrollTop += push(drag.y, box.top, box.bottom);
  }

  function columnUnder() {
    const under = document.elementFromPoint(drag.x, drag.y);
    return /** @type {HTMLElement | null | undefined} */ (under?.closest("[data-column]"));
  }

  /** @param {HTMLElement | null | undefined} column */
  function mark(column) {
    if (drag.column === column) return;
    drag.column?.removeAttribute("data-target");
    column?.setAttribute("data-target", "");
    drag.column = column;
  }

  function end() {
    if (!drag) return;
    clearTimeout(drag.hold);
    cancelAnimationFrame(drag.frame);
    mark(null);
    for (const one of drag.lifted ?? []) one.classList.remove("lifted");
    document.body.classList.remove("is-dragging");
    drag.ghost?.remove();
    drag.line?.remove();
    drag = null;
    setTimeout(() => wasDragged = false);
  }
}

/**
 * Binary search: the index of the first card whose middle lies below y.
 * @param {HTMLElement[]} cards @param {number} y
 */
function firstBelow(cards, y) {
  let low = 0, high = cards.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const box = cards[middle].getBoundingClientRect();
    if (box.top + box.height / 2 < y) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * How far to scroll when the pointer is near an edge.
 * @param {number} at @param {number} low @param {number} high
 */
function push(at, low, high) {
  if (at < low + EDGE) return -SPEED * Math.min(1, (low + EDGE - at) / EDGE);
  if (at > high - EDGE) return SPEED * Math.min(1, (at - high + EDGE) / EDGE);
  return 0;
}
