/**
 * Deferred layout: cards out of sight are not laid out at first, so that a large board is there at
 * once. Each card that stays so makes every later change dearer, so in idle moments the rest is
 * laid out, a few at a time.
 */
import { onChange } from "../../sync/store.ts";

type Idle = Pick<IdleDeadline, "timeRemaining">;

const AT_ONCE = 20, LEAST_IDLE = 6;
const whenIdle = globalThis.requestIdleCallback ??
  ((work: (deadline: Idle) => void) => setTimeout(() => work({ timeRemaining: () => 50 }), 100));
let isPlanned = false;

export function layOutInIdleMoments(root: HTMLElement) {
  const plan = () => {
    if (isPlanned) return;
    isPlanned = true;
    whenIdle(some);
  };
  const some = (deadline: Idle) => {
    isPlanned = false;
    if (deadline.timeRemaining() < LEAST_IDLE || document.body.classList.contains("is-dragging")) {
      return void setTimeout(plan, 50);
    }
    const waiting = [...root.querySelectorAll(".slot:not(.is-laid-out)")].slice(0, AT_ONCE);
    for (const slot of waiting) slot.classList.add("is-laid-out");
    if (waiting.length === AT_ONCE) plan();
  };
  onChange.push(plan);
  plan();
}
