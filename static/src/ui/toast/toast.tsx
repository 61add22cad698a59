/**
 * Toasts: a message that comes and goes, sometimes with one thing to do. One line at a time, beside
 * what is being used; it stays while the pointer or the focus is on it.
 */
import { render } from "preact";
import { computed, signal } from "@preact/signals";
import { useLayoutEffect } from "preact/hooks";
import { inFront, lastsFor, withNew } from "../../model/toasts.ts";
import { type Button, notifyBy, type Tone } from "../../sync/notifying.ts";
import { keepClear, lookForPlace } from "./placing.ts";

type Shown = { id: number; text: string; tone: Tone; button?: Button };

const shown = signal<Shown[]>([]);
const front = computed(() => inFront(shown.value));
/** After the pointer or the focus has left it, in ms. */
const LINGERS = 2500;
let count = 0, timer = 0, isHeld = false;

export function toast(text: string, button?: Button, tone: Tone = "calm") {
  const one = { id: ++count, text, tone, button };
  draw();
  shown.value = withNew(shown.value, one);
  if (front.value === one) lasts(lastsFor(one));
}

function lasts(ms: number) {
  clearTimeout(timer);
  const one = front.value;
  if (one && !isHeld) timer = setTimeout(() => close(one.id), ms);
}

function close(id: number) {
  isHeld = false;
  shown.value = shown.value.filter((one) => one.id !== id);
  if (front.value) lasts(lastsFor(front.value));
}

function hold(isNow: boolean) {
  isHeld = isNow;
  lasts(LINGERS);
}

function Toast() {
  const one = front.value;
  useLayoutEffect(lookForPlace, [one]);
  if (!one) return null;
  const press = () => {
    close(one.id);
    giveBack();
    one.button?.action();
  };
  return (
    <div
      class="toast"
      key={one.id}
      data-tone={one.tone}
      role={one.tone === "bad" ? "alert" : undefined}
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
      onFocusIn={() => hold(true)}
      onFocusOut={() => hold(false)}
    >
      <span title={one.text}>{one.text}</span>
      {one.button && <button type="button" onClick={press}>{one.button.name}</button>}
    </div>
  );
}

/** Where the focus was before F6 took it into the message. */
let before: Element | null = null;

function giveBack() {
  if (before instanceof HTMLElement && before.isConnected) before.focus();
  before = null;
}

/** F6 goes into the message, wherever one is; Escape is done with it. */
function keys(e: KeyboardEvent) {
  const one = front.value;
  const isInside = place?.contains(document.activeElement);
  if (e.key === "F6" && place?.querySelector("button")) {
    if (isInside) giveBack();
    else before = document.activeElement, place.querySelector("button")?.focus();
  } else if (e.key === "Escape" && isInside && one) {
    giveBack();
    close(one.id);
  } else return;
  e.preventDefault();
  e.stopPropagation();
}

let place: HTMLElement | null = null;

function draw() {
  if (place) return goHome(place);
  place = document.getElementById("toasts");
  if (!place) return;
  render(<Toast />, place);
  goHome(place);
  addEventListener("keydown", keys, true);
  addEventListener("focusin", () => place && front.value && goHome(place));
  keepClear();
}

/** In the topmost dialog while one is open: what lies under it can neither be heard nor pressed. */
function goHome(place: HTMLElement) {
  const dialog = [...document.querySelectorAll("dialog[open]")].at(-1);
  const home = dialog ?? document.body;
  if (place.parentElement === home) return;
  home.append(place);
  dialog?.addEventListener("close", () => goHome(place), { once: true });
  lookForPlace();
}

notifyBy(toast);
