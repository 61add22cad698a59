/** A note is dragged onto another one. It reads the page and never rearranges it. */
import { watchPresses } from "../../ui/press.ts";
import type { Press } from "../../ui/press.ts";

/** @param drop which note lands on which */
export function watchNotes(root: HTMLElement, drop: (note: number, under: number) => void) {
  let ghost: HTMLElement | null = null, target: HTMLElement | null = null, frame = 0;

  watchPresses<HTMLElement>(root, {
    take: (pressed) =>
      pressed.closest("button, a") ? null : pressed.closest<HTMLElement>("[data-movable='true']"),
    lift: (press) => {
      ghost = likenessOf(press.what);
      follow(press);
    },
    drop: ({ what }) => {
      if (target) drop(Number(what.dataset.note), Number(target.dataset.note));
    },
    settle: () => {
      cancelAnimationFrame(frame);
      ghost?.remove();
      aim(null);
    },
  });

  function follow(press: Press<HTMLElement>) {
    if (ghost) ghost.style.transform = `translate(${press.x}px, ${press.y}px) rotate(1.4deg)`;
    aim(noteUnder(press));
    frame = requestAnimationFrame(() => follow(press));
  }

  function aim(next: HTMLElement | null) {
    if (next === target) return;
    target?.removeAttribute("data-target");
    next?.setAttribute("data-target", "");
    target = next;
  }
}

function likenessOf(note: HTMLElement) {
  const ghost = note.cloneNode(true) as HTMLElement;
  ghost.classList.add("retro-ghost");
  ghost.removeAttribute("data-note");
  ghost.setAttribute("aria-hidden", "true");
  ghost.style.width = `${note.offsetWidth}px`;
  document.body.append(ghost);
  return ghost;
}

function noteUnder({ what, x, y }: Press<HTMLElement>) {
  const under = document.elementsFromPoint(x, y).map((one) =>
    one.closest<HTMLElement>("[data-note]")
  );
  return under.find((one) => one && one !== what) ?? null;
}
