/** One card becomes two or three smaller ones, in one dialog: titles, and which items go along. */
import { useState } from "preact/hooks";
import { row } from "../sync/store.ts";
import { _ } from "../sync/i18n.ts";
import { openDialog } from "../ui/dialog/dialog.tsx";
import { DialogForm } from "../ui/dialog/dialog_form.tsx";
import { valueOf } from "../ui/form_fields.ts";
import { Icon } from "../ui/icon/icon.tsx";
import { Select } from "../ui/select/select.tsx";
import { splitCard } from "./actions.ts";
import { columns } from "../sync/selectors.ts";
import type { Card } from "../model/rows.ts";
import type { IsHeld } from "../model/answers.ts";

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
  const save = (form: HTMLFormElement, isHeld: IsHeld) => {
    const parts = Array.from({ length: count }, (_, i) => ({
      title: valueOf(form, `part${i}`).trim(),
      items: card.checklist.map((one) => one.id).filter((one) => items[one] === i),
    }));
    const to = Number(valueOf(form, "to_column_id")) || null;
    return splitCard(card.id, card.version, parts, to, isHeld);
  };
  const waitingPlaces = columns.value.filter((one) => !one.is_finished);
  return (
    <DialogForm
      title={_("Split into smaller steps")}
      close={close}
      button={
        <>
          {_("Split")} <kbd>Ctrl ↵</kbd>
        </>
      }
      ask={save}
    >
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
                <Select
                  label={item.text}
                  isNamedBeside
                  options={Array.from(
                    { length: count },
                    (_x, value) => ({ value, name: nameOf(value) }),
                  )}
                  chosen={(part) => setItems({ ...items, [item.id]: Number(part) })}
                />
              </li>
            ))}
          </ul>
        </fieldset>
      )}
      <Select
        name="to_column_id"
        label={_("The others wait in")}
        options={[
          { value: "", name: _("where new work waits") },
          ...waitingPlaces.map(({ id, name }) => ({ value: id, name })),
        ]}
      />
    </DialogForm>
  );
}
