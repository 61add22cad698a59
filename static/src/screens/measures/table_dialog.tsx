/** A table of readings: pasted or out of a file, looked through, then taken in. */
import { useState } from "preact/hooks";
import { _ } from "../../sync/i18n.ts";
import { takeInTable } from "../../measures/actions.ts";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { DialogForm } from "../../ui/dialog/dialog_form.tsx";
import { valueOf } from "../../ui/form_fields.ts";
import { post } from "../../ui/status/status.tsx";
import { toast } from "../../ui/toast/toast.tsx";
import { Looked } from "./looked.tsx";
import type { Row } from "./looked.tsx";
import type { IsHeld } from "../../model/answers.ts";
import type { Measure } from "../../model/rows.ts";

const MOST = 100_000;
export function openTable(measure: Measure) {
  openDialog(_("Take in a table"), (close) => <TableForm {...{ measure, close }} />, {
    className: "small wide",
  });
}

function TableForm({ measure, close }: { measure: Measure; close: () => void }) {
  const [rows, setRows] = useState<Row[] | null>(null);
  const [text, setText] = useState("");
  const save = (form: HTMLFormElement, isHeld: IsHeld) =>
    takeInTable(measure, valueOf(form, "text"), { isHeld });
  const look = async () => {
    const answer = await post<Row[]>(`/api/v1/measures/${measure.id}/table/look`, { text });
    if (answer.problem) toast(answer.problem.title, undefined, "bad");
    else setRows(answer);
  };
  const write = (text: string) => (setText(text), setRows(null));
  return (
    <DialogForm title={_("Take in a table")} close={close} button={_("Take in")} ask={save}>
      <p class="quiet">
        {_("Two columns, day and value, and a note if there is one: copied out of a spreadsheet.")}
      </p>
      <label>
        {_("Cells")}
        <textarea
          name="text"
          rows={6}
          required
          maxlength={MOST}
          autofocus
          value={text}
          onInput={(e) => write(e.currentTarget.value)}
        />
      </label>
      <label>
        {_("or a file (CSV)")}
        <input type="file" accept=".csv,.txt,text/csv" onChange={(e) => read(e, write)} />
      </label>
      <div class="buttons start">
        <button type="button" class="btn quiet small" disabled={!text} onClick={look}>
          {_("Look through it first")}
        </button>
      </div>
      {rows && <Looked rows={rows} />}
    </DialogForm>
  );
}

async function read(e: Event & { currentTarget: HTMLInputElement }, write: (text: string) => void) {
  const [file] = e.currentTarget.files ?? [];
  if (!file) return;
  if (file.size > MOST) {
    return toast(_("The file is larger than 100 kB. Take in a part of it."), undefined, "bad");
  }
  write(await file.text());
}
