/** One card becomes two or three smaller ones, in one dialog: titles, and which items go along. */
import { useState } from "preact/hooks";
import { row } from "../sync/store.ts";
import { undoAnswer } from "../sync/optimistic_updates.ts";
import { _, ngettext } from "../sync/i18n.ts";
import { openDialog, sendWithEnter } from "../ui/dialog/dialog.tsx";
import { valueOf } from "../ui/form_fields.ts";
import { Icon } from "../ui/icon/icon.tsx";
import { sendForm } from "../ui/send_form.ts";
import { toast } from "../ui/toast/toast.tsx";
import { splitCard } from "./actions.ts";
import { columns } from "../sync/selectors.ts";
import type { Card } from "../model/rows.ts";
import type { Submitted } from "../ui/form_fields.ts";

const MOST = 5;

export function openSplit(id: number) {
  const card = row("card", id);
  if (!card) return;
  openDialog(_("Split"), (close) => <Split card={card} close={close} />, {
    className: "small wide",
  });
}

const nameOf = (part: number) => part === 0 ? _("This card") : _("Part {n}", { n: part + 1 });

function Split({ card, close }: { card: Card; close: () => void }) {
  const [count, setCount] = useState(2);
  /** Which part each checklist item goes to; the first keeps all that is not said. */
  const [items, setItems] = useState<Record<number, number>>({});
  const save = async (e: Submitted) => {
    e.preventDefault();
    const form = e.currentTarget;
    const parts = Array.from({ length: count }, (_, i) => ({
      title: valueOf(form, `part${i}`).trim(),
      items: card.checklist.map((one) => one.id).filter((one) => items[one] === i),
    }));
    const to = Number(valueOf(form, "to")) || null;
    const answer = await sendForm(
      form,
      close,
      (isHeld) => splitCard(card.id, card.version, parts, to, isHeld),
    );
    if (!answer || answer.conflict) return;
    toast(ngettext("{n} smaller card more", "{n} smaller cards more", count - 1), {
      name: _("Undo"),
      action: () => undoAnswer(answer),
    });
  };
  return (
    <form class="stacked" onSubmit={save} onKeyDown={sendWithEnter}>
      <h2>{_("Split into smaller steps")}</h2>
      <p class="quiet">
        {_("The first part stays this card, with its history, people and comments.")}
      </p>
      {Array.from({ length: count }, (_x, i) => (
        <label key={i}>
          {nameOf(i)}
          <input
            name={`part${i}`}
            required
            maxlength={200}
            autofocus={i === 1}
            defaultValue={i === 0 ? card.title : ""}
            placeholder={_("What is a small step of it?")}
          />
        </label>
      ))}
      {count < MOST && (
        <button
          type="button"
          class="btn quiet small"
          onClick={() => setCount(count + 1)}
        >
          <Icon name="plus" />
          {_("One more part")}
        </button>
      )}
      {card.checklist.length > 0 && (
        <fieldset>
          <legend>{_("Where do the checklist items go?")}</legend>
          <ul class="split-items">
            {card.checklist.map((item) => (
              <li key={item.id}>
                <span>{item.text}</span>
                <select
                  aria-label={item.text}
                  onChange={(e) => setItems({ ...items, [item.id]: Number(e.currentTarget.value) })}
                >
                  {Array.from(
                    { length: count },
                    (_x, i) => <option key={i} value={i}>{nameOf(i)}</option>,
                  )}
                </select>
              </li>
            ))}
          </ul>
        </fieldset>
      )}
      <label>
        {_("The others wait in")}
        <select name="to">
          <option value="">{_("where new work waits")}</option>
          {columns.value.filter((one) => !one.is_finished).map((one) => (
            <option key={one.id} value={one.id}>{one.name}</option>
          ))}
        </select>
      </label>
      <div class="buttons">
        <button type="button" class="btn quiet" onClick={close}>{_("Cancel")}</button>
        <button class="btn">
          {_("Split")} <kbd>Ctrl ↵</kbd>
        </button>
      </div>
    </form>
  );
}
