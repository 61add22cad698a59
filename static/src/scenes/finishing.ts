/**
 * Finishing asks, because it cannot be taken back: the first press only asks, a second one within
 * five seconds finishes. One rule for button, menu, key, clicker and a TV's remote control; a
 * double press is one press.
 */
import { signal } from "@preact/signals";
import { _ } from "../sync/i18n.ts";
import { announce } from "../ui/announce.ts";

const SETTLES = 600, FORGOTTEN_AFTER = 5000;
/** "" while nobody has pressed, "heard" for a moment, then "asks". */
export const question = signal("");
let timers: number[] = [];

export function pressFinish(finish: () => void) {
  if (question.peek() === "heard") return;
  const isAnswer = question.peek() === "asks";
  forget();
  if (isAnswer) return finish();
  question.value = "heard";
  timers = [
    setTimeout(() => question.value = "asks", SETTLES),
    setTimeout(forget, FORGOTTEN_AFTER),
  ];
  announce(questionText());
}

export const questionText = () => _("Press again to finish");

function forget() {
  for (const timer of timers) clearTimeout(timer);
  question.value = "";
}
