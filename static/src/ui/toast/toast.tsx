/** Toasts: a message that comes and goes, sometimes with one thing to do. */
import { render } from "preact";
import { signal } from "@preact/signals";
import { type Button, notifyBy, type Tone } from "../../sync/notifying.ts";

type Shown = { id: number; text: string; tone: Tone; button?: Button };

const shown = signal<Shown[]>([]);
let count = 0;

export function toast(text: string, button?: Button, tone: Tone = "calm") {
  const id = ++count;
  shown.value = [...shown.value.slice(-2), { id, text, tone, button }];
  draw();
  setTimeout(() => close(id), tone === "bad" ? 9000 : 6000);
}

function close(id: number) {
  shown.value = shown.value.filter((one) => one.id !== id);
}

const Toasts = () =>
  shown.value.map((one) => (
    <div
      class="toast"
      key={one.id}
      data-tone={one.tone}
      role={one.tone === "bad" ? "alert" : "status"}
    >
      <span>{one.text}</span>
      {one.button && (
        <button
          onClick={() => {
            close(one.id);
            one.button?.action();
          }}
        >
          {one.button.name}
        </button>
      )}
    </div>
  ));

const home = () => document.querySelector("[data-toasts]") ?? document.body;
let isDrawn = false;
/**
 * In the topmost dialog while one is open: what lies under it can neither be read well nor pressed.
 * Else where the screen has room for them (`data-toasts`), or at its foot.
 */
function draw() {
  const place = document.getElementById("toasts");
  if (!place) return;
  const dialog = [...document.querySelectorAll("dialog[open]")].at(-1);
  (dialog ?? home()).append(place);
  dialog?.addEventListener("close", () => home().append(place), { once: true });
  if (isDrawn) return;
  isDrawn = true;
  render(<Toasts />, place);
}

notifyBy(toast);
