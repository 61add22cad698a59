/**
 * The command palette, one field for everything (Ctrl/⌘ K): what can be done here, each page and
 * board, people, and any card or ticket that is found. What asks one thing more asks it inside.
 */
import { useEffect, useRef, useState } from "preact/hooks";
import { atFirst, found } from "../../model/palette.ts";
import { matching } from "../../model/matching.ts";
import { _ } from "../../sync/i18n.ts";
import { NONE, withNew } from "../chooser/chooser.tsx";
import { openDialog } from "../dialog/dialog.tsx";
import { Icon } from "../icon/icon.tsx";
import { noteRecent, recentKeys } from "./entries.ts";
import { everywhere, fetchBoards } from "./everywhere.ts";
import { List } from "./list.tsx";
import { search } from "./searching.ts";
import type { TargetedInputEvent } from "preact";
import type { Choosing } from "../chooser/chooser.tsx";
import type { Entry, Source } from "./entries.ts";

/** In ms, from the last letter until the server is asked. */
const WAIT = 120;

/** @param sources of what can be done on this page */
export function openPalette(sources: Source[]) {
  if (document.querySelector("dialog.palette[open]")) return;
  const own = sources.flatMap((ask) => ask());
  fetchBoards();
  openDialog(_("Go, do, find"), (close) => <Palette own={own} close={close} />, {
    className: "palette",
  });
}

function Palette({ own, close }: { own: Entry[]; close: () => void }) {
  const [text, setText] = useState(""), [at, setAt] = useState(NONE);
  /** What is asked inside, the last one now. */
  const [steps, setSteps] = useState<Choosing[]>([]);
  const step = steps.at(-1), result = useSearch(step ? "" : text);
  const field = useRef<HTMLInputElement>(null);
  /** Enter came before the answer to what stands in the field. */
  const isHasty = useRef(false);
  const near = step ? choicesOf(step, text) : offered([...own, ...everywhere()], text);
  const shown = step ? near : [...near, ...result.entries];
  const write = (value: string) => {
    isHasty.current = false;
    setText(value);
    setAt(value.trim() ? 0 : NONE);
  };
  const clear = () => {
    if (field.current) field.current.value = "";
    field.current?.focus();
    write("");
  };
  const choose = (one: Entry | undefined) => {
    if (!one) return;
    if (one.key) noteRecent(one.key);
    if (one.step) setSteps([...steps, one.step()]), clear();
    else if (step?.isMany && !one.isLast) one.action?.(), clear();
    else close(), one.action?.();
  };
  const keys = (e: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[e.key], count = Math.max(shown.length, 1);
    if (by) setAt((Math.max(at, by > 0 ? NONE : 0) + by + count) % count);
    else if (e.key === "Backspace" && !text && step) setSteps(steps.slice(0, -1)), setAt(NONE);
    else if (e.key !== "Enter" || e.isComposing) return;
    else if (at < near.length || step || result.text === text) choose(shown[at]);
    else isHasty.current = true;
    e.preventDefault();
  };
  useEffect(() => {
    if (isHasty.current && result.text === text) choose(shown[at]);
    isHasty.current = false;
  }, [result]);
  const title = step?.title ?? _("Go, do, find");
  return (
    <div>
      <label class="asks">
        <Icon name={step ? "chevron-right" : "search"} />
        {steps.map((one) => <b key={one.title}>{one.title}</b>)}
        <span class="sr">{title}</span>
        <input
          ref={field}
          autofocus
          role="combobox"
          aria-label={title}
          aria-expanded="true"
          aria-controls="palette-list"
          aria-activedescendant={at === NONE ? undefined : `entry-${at}`}
          autocomplete="off"
          maxlength={step?.making?.most ?? 200}
          placeholder={step ? hintOf(step) : _("Go, do, find …")}
          onKeyDown={keys}
          onInput={(e: TargetedInputEvent<HTMLInputElement>) => write(e.currentTarget.value)}
        />
        <button class="icon-btn" type="button" aria-label={_("Close")} onClick={close}>
          <Icon name="x" />
        </button>
      </label>
      <List title={title} entries={shown} at={at} isMany={!!step?.isMany} choose={choose} />
      {!shown.length && (step || result.text === text) && (
        <p class="quiet nothing" role="status">
          {step?.waiting?.() || _("Nothing is called that")}
        </p>
      )}
    </div>
  );
}

function offered(all: Entry[], text: string) {
  return text.trim() ? found(all, text) : atFirst(all, recentKeys(), _("Recent"));
}

function choicesOf(step: Choosing, text: string): Entry[] {
  const name = text.replace(/\s+/g, " ").trim(), all = step.choices();
  return withNew(matching(all, name), all, name, step.making).map((one) => ({
    ...one,
    section: name ? "" : one.group ?? "",
  }));
}

const hintOf = (step: Choosing) =>
  step.making ? _("Choose, or type; ⌫ goes back") : _("Choose; ⌫ goes back");

/** Some time after the last letter; `text` is what the entries are about. */
function useSearch(text: string) {
  const [result, setResult] = useState<{ text: string; entries: Entry[] }>({
    text: "",
    entries: [],
  });
  useEffect(() => {
    const stop = new AbortController();
    const show = (entries: Entry[]) => stop.signal.aborted || setResult({ text, entries });
    const timer = setTimeout(() => search(text, stop.signal).then(show, () => show([])), WAIT);
    return () => (clearTimeout(timer), stop.abort());
  }, [text]);
  return result;
}
