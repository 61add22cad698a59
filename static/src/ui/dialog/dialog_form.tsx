/**
 * The form of a dialog. It is busy until the answer is here, closes when that is a yes, and stays
 * with what was typed and the reason when it is a no; what was typed is not left without a question.
 */
import { useEffect, useRef, useState } from "preact/hooks";
import { _ } from "../../sync/i18n.ts";
import { sendForm } from "../send_form.ts";
import { sendWithEnter } from "./dialog.tsx";
import { FormButtons } from "./form_buttons.tsx";
import type { ComponentChildren } from "preact";
import type { IsHeld } from "../../model/answers.ts";
import type { Submitted } from "../form_fields.ts";

/** What a form asks for; null where it was refused. */
export type Asked<T> = (form: HTMLFormElement, isHeld: IsHeld) => Promise<T>;

type Props<T> = {
  title: ComponentChildren;
  close: () => void;
  /** What the button says; without one it is only looked at. */
  button?: ComponentChildren;
  /** Something goes that somebody may miss. */
  isBad?: boolean;
  /** What is typed outlives the dialog: nobody is asked about it. */
  isKept?: boolean;
  class?: string;
  /** At the other end of the buttons. */
  beside?: ComponentChildren;
  children: ComponentChildren;
  onInput?: (form: HTMLFormElement) => void;
} & Sending<T>;

type Sending<T> =
  | { ask: Asked<T>; accepted?: (answer: NonNullable<T>) => void; submit?: undefined }
  /** Its own way to the server, with the same manners (`sendForm`, `postForm`). */
  | { submit: (form: HTMLFormElement) => unknown; ask?: undefined; accepted?: undefined };

export function DialogForm<T>(props: Props<T>) {
  const { title, close, button, isBad, isKept, beside, children, onInput } = props;
  const form = useRef<HTMLFormElement>(null);
  const [isLeaving, setLeaving] = useQuestion(form, !!isKept);
  const submit = async (e: Submitted) => {
    e.preventDefault();
    const { currentTarget } = e, { ask } = props;
    if (!ask) return props.submit(currentTarget);
    const answer = await sendForm(currentTarget, close, (isHeld) => ask(currentTarget, isHeld));
    if (answer) props.accepted?.(answer);
  };
  const typed = () => {
    setLeaving(false);
    if (form.current) onInput?.(form.current);
  };
  return (
    <form
      ref={form}
      class={`stacked ${props.class ?? ""}`}
      onSubmit={submit}
      onKeyDown={sendWithEnter}
      onInput={typed}
    >
      <h2 class="long">{title}</h2>
      {children}
      {isLeaving
        ? <Leaving close={close} stay={() => setLeaving(false)} />
        : <FormButtons close={close} isBad={isBad} beside={beside}>{button}</FormButtons>}
    </form>
  );
}

/** Asks once before what is typed is left: the second Escape goes. */
function useQuestion(form: { current: HTMLFormElement | null }, isKept: boolean) {
  const [isLeaving, setLeaving] = useState(false);
  useEffect(() => {
    const dialog = form.current?.closest("dialog");
    if (isKept || isLeaving || !dialog) return;
    const leave = (e: Event) => {
      if (e.target !== dialog || form.current?.ariaBusy === "true") return;
      if (!form.current || !hasTyped(form.current)) return;
      e.preventDefault();
      setLeaving(true);
    };
    dialog.addEventListener("cancel", leave);
    return () => dialog.removeEventListener("cancel", leave);
  }, [isKept, isLeaving]);
  return [isLeaving, setLeaving] as const;
}

const TEXTS = "textarea, input[type=text], input[type=email], input:not([type])";

function hasTyped(form: HTMLFormElement) {
  const fields = form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(TEXTS);
  return [...fields].some((field) => field.value.trim() !== field.defaultValue.trim());
}

function Leaving({ close, stay }: { close: () => void; stay: () => void }) {
  return (
    <div class="buttons leaving" role="alert">
      <p>{_("What you wrote here is not saved.")}</p>
      <button type="button" class="btn bad" onClick={close}>{_("Throw it away")}</button>
      <button type="button" class="btn" autofocus ref={(e) => e?.focus()} onClick={stay}>
        {_("Go on writing")}
      </button>
    </div>
  );
}

/** What a button says that Ctrl + Enter presses too. */
export const byKey = (name: string) => (
  <>
    {name} <kbd>Ctrl ↵</kbd>
  </>
);
