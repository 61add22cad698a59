/** Wording a letter, and seeing it as it would be sent while it is written. */
import { useEffect, useState } from "preact/hooks";
import { _ } from "../../sync/i18n.ts";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { FormButtons } from "../../ui/dialog/form_buttons.tsx";
import { valueOf } from "../../ui/form_fields.ts";
import { post } from "../../ui/status/status.tsx";
import { toast } from "../../ui/toast/toast.tsx";
import type { Submitted } from "../../ui/form_fields.ts";

export type LetterText = { kind: string; language: string; text: string; is_usual: boolean };
type Drawn = { sender: string; text: string };
const WAIT = 400;

/** @param changed what to do once it was saved */
export function askLetter(letter: LetterText, title: string, changed: () => void) {
  openDialog(title, (close) => {
    const save = async (e: Submitted) => {
      e.preventDefault();
      const { kind, language } = letter;
      const text = valueOf(e.currentTarget, "text");
      const answer = await post("/api/v1/letters", { kind, language, text });
      if (answer.problem) return toast(answer.problem.title, undefined, "bad");
      close();
      changed();
    };
    return (
      <form class="stacked mail-dialog" onSubmit={save}>
        <h2>{title}</h2>
        <Wording letter={letter} />
        <FormButtons close={close}>{_("Save")}</FormButtons>
      </form>
    );
  });
}

function Wording({ letter }: { letter: LetterText }) {
  const [text, setText] = useState(letter.text);
  const [seen, setSeen] = useState<Drawn | null>(null);
  const [problem, setProblem] = useState("");
  useEffect(() => {
    const { kind, language } = letter;
    const look = async () => {
      const drawn = await post<Drawn>("/api/v1/letters/preview", { kind, language, text });
      setProblem(drawn.problem?.title ?? "");
      if (!drawn.problem) setSeen(drawn);
    };
    const timer = setTimeout(look, WAIT);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <>
      <label>
        {_("Text, with variables in braces (empty: as usual)")}
        <textarea
          name="text"
          rows={9}
          maxlength={8000}
          defaultValue={letter.text}
          onInput={(e) => setText(e.currentTarget.value)}
        />
      </label>
      {problem && <p class="field-problem" role="alert">{problem}</p>}
      {seen && (
        <figure class="letter-preview">
          <figcaption>{_("From {sender}", { sender: seen.sender })}</figcaption>
          <pre>{seen.text}</pre>
        </figure>
      )}
    </>
  );
}
