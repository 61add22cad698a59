/** Wording a letter, and seeing it as it would be sent while it is written. */
import { useEffect, useState } from "preact/hooks";
import { _ } from "../../sync/i18n.ts";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { byKey, DialogForm } from "../../ui/dialog/dialog_form.tsx";
import { valueOf } from "../../ui/form_fields.ts";
import { postForm } from "../../ui/send_form.ts";
import { post } from "../../ui/status/status.tsx";

export type LetterText = { kind: string; language: string; text: string; is_usual: boolean };
type Drawn = { sender: string; text: string };
const WAIT = 400;

/** @param changed what to do once it was saved */
export function askLetter(letter: LetterText, title: string, changed: () => void) {
  const { kind, language } = letter;
  openDialog(title, (close) => (
    <DialogForm
      title={title}
      close={close}
      button={byKey(_("Save"))}
      class="mail-dialog letter-form"
      submit={async (form) => {
        const body = { kind, language, text: valueOf(form, "text") };
        if (await postForm(form, close, "/api/v1/letters", body)) changed();
      }}
    >
      <Wording letter={letter} />
    </DialogForm>
  ), { className: "small letter" });
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
          rows={14}
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
