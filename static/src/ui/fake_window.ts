/**
 * A window for the tests of components: a document without a browser (happy-dom), on a page with
 * the start data, storage, clock and server of `FakePage`. What is drawn has no sizes in it: where
 * things stand is seen by tests/browser.
 */
// @ts-types="./happy_dom.d.ts"
import { Window } from "happy-dom";
import { FakePage } from "../sync/fake_page.ts";

const CLASSES = [
  "Node",
  "Element",
  "HTMLElement",
  "HTMLButtonElement",
  "HTMLDialogElement",
  "HTMLFormElement",
  "HTMLInputElement",
  "HTMLSelectElement",
  "HTMLTextAreaElement",
  "Event",
  "CustomEvent",
  "FocusEvent",
  "InputEvent",
  "KeyboardEvent",
  "MouseEvent",
  "PointerEvent",
  "FormData",
  "DOMParser",
  "MutationObserver",
] as const;
/** What happy-dom has no layout for: nothing is ever seen, and nothing ever changes its size. */
class NeverSees {
  observe() {}
  disconnect() {}
}

export class FakeWindow extends FakePage {
  constructor(boot: object = {}) {
    const window = new Window({ url: "http://localhost/boards/1", width: 1366, height: 768 });
    super(boot);
    const data = this.document.getElementById("boot")?.textContent ?? "{}";
    const { document } = window;
    document.body.innerHTML = `<script type="application/json" id="boot"></script>
      <p id="announcer" aria-live="polite"></p><div id="toasts"></div><main></main>`;
    document.getElementById("boot")!.textContent = data;
    give({
      document,
      innerWidth: window.innerWidth,
      innerHeight: window.innerHeight,
      addEventListener: window.addEventListener.bind(window),
      removeEventListener: window.removeEventListener.bind(window),
      getComputedStyle: window.getComputedStyle.bind(window),
      matchMedia: () => ({ matches: false, addEventListener() {}, removeEventListener() {} }),
      requestAnimationFrame: (run: () => void) => setTimeout(run, 16),
      cancelAnimationFrame: (id: number) => clearTimeout(id),
      IntersectionObserver: NeverSees,
      ResizeObserver: NeverSees,
      caches: { keys: () => Promise.resolve([]) },
      location: window.location,
      history: window.history,
      ...Object.fromEntries(CLASSES.map((name) => [name, window[name]])),
    });
  }

  get main() {
    return this.find("main");
  }

  /** The first that there is; none is an error, with what there is. */
  find(selector: string): HTMLElement {
    const found = document.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`no ${selector} in ${document.body.innerHTML}`);
    return found;
  }

  texts(selector: string) {
    return [...document.querySelectorAll(selector)].map((one) => one.textContent?.trim());
  }

  /** A button that says so. */
  button(name: string) {
    const all = [...document.querySelectorAll<HTMLElement>("button")];
    const found = all.find((one) =>
      one.textContent?.trim() === name || one.getAttribute("aria-label") === name
    );
    if (!found) throw new Error(`no button “${name}” in ${document.body.innerHTML}`);
    return found;
  }

  async click(target: HTMLElement) {
    target.click();
    await this.passes(200);
  }

  /** Where the focus is; false where somebody took the key. */
  async press(key: string, modifiers: KeyboardEventInit = {}) {
    const options = { key, bubbles: true, cancelable: true, ...modifiers };
    const isLeft = (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent("keydown", options),
    );
    await this.passes(200);
    return isLeft;
  }

  /** Into the field that has the focus, or that one. */
  async type(text: string, field: Element | null = document.activeElement) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) {
      throw new Error(`${field?.outerHTML} is no field`);
    }
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await this.passes(200);
  }
}

function give(all: object) {
  for (const [name, value] of Object.entries(all)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}
