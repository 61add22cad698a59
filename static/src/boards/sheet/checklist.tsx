/** The checklist of a card. Pasted lines become items; an item can become a card. */
import { row } from "../../sync/store.ts";
import { draft, keepDraft, returnsOf } from "../../sync/drafts.ts";
import { _ } from "../../sync/i18n.ts";
import { takeText, valueOf } from "../../ui/form_fields.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { toast } from "../../ui/toast/toast.tsx";
import { addItems, changeItem, itemToCard, removeItem } from "../part_actions.ts";
import { mayWork } from "../../sync/selectors.ts";
import type { Card, ChecklistItem } from "../../model/rows.ts";
import type { Submitted } from "../../ui/form_fields.ts";

const MOST = 100;

type Open = (cardId: number) => void;

/** @param isBegun without items, too: somebody is about to write the first */
export function Checklist(
  { card, isBegun, open }: { card: Card; isBegun: boolean; open: Open },
) {
  const items = card.checklist, done = items.filter((item) => item.is_done).length;
  const name = `items.${card.id}`;
  if (!items.length && !isBegun && !draft(name)) return null;
  const add = (e: Submitted) => {
    e.preventDefault();
    const texts = itemsIn(valueOf(e.currentTarget, "text")), sum = texts.length + items.length;
    if (!texts.length) return;
    if (sum > MOST) {
      const facts = { n: MOST, m: sum };
      const text = _(
        "A checklist holds at most {n} items; these are {m}. Nothing was lost.",
        facts,
      );
      return toast(text, undefined, "bad");
    }
    takeText(e.currentTarget, "text");
    keepDraft(name, "");
    addItems(card.id, texts);
  };
  return (
    <section class="part">
      <h3>
        <Icon name="list-checks" />
        {_("Checklist")}{" "}
        <span class="quiet num">{items.length ? `${done}/${items.length}` : ""}</span>
      </h3>
      {items.length > 0 && <progress max={items.length} value={done} aria-label={_("Checklist")} />}
      <ul class="items">
        {items.map((item) => <Item key={item.id} card={card} item={item} open={open} />)}
      </ul>
      {mayWork() && (
        <form class="one-line" key={returnsOf(name)} onSubmit={add}>
          <label class="sr" for="new-item">{_("New item")}</label>
          <textarea
            id="new-item"
            name="text"
            rows={1}
            autocomplete="off"
            ref={(field) => {
              if (isBegun && !items.length) field?.focus();
            }}
            defaultValue={draft(name)}
            onInput={(e) => keepDraft(name, e.currentTarget.value)}
            placeholder={_("One more small step; several lines become several")}
            onKeyDown={(e) =>
              e.key === "Enter" && !e.shiftKey &&
              (e.preventDefault(), e.currentTarget.form?.requestSubmit())}
          />
          <button class="btn quiet small">{_("Add")}</button>
        </form>
      )}
    </section>
  );
}

function Item({ card, item, open }: { card: Card; item: ChecklistItem; open: Open }) {
  const own = item.card_id ? row("card", item.card_id) : null;
  return (
    <li>
      <label class="check">
        <input
          type="checkbox"
          checked={item.is_done}
          disabled={!mayWork()}
          onChange={(e) => changeItem(card.id, item, { is_done: e.currentTarget.checked })}
        />
        <span data-done={item.is_done}>{item.text}</span>
      </label>
      {own && (
        <button type="button" class="btn quiet small" onClick={() => open(own.id)}>
          <Icon name="square-kanban" />
          {own.id}
        </button>
      )}
      {mayWork() && !item.card_id && (
        <button
          type="button"
          class="icon-btn"
          title={_("Make it a card")}
          aria-label={_("Make “{text}” a card", { text: item.text })}
          onClick={() => itemToCard(card.id, item)}
        >
          <Icon name="square-kanban" />
        </button>
      )}
      {mayWork() && (
        <button
          type="button"
          class="icon-btn"
          aria-label={_("Remove “{text}”", { text: item.text })}
          onClick={() => removeItem(card.id, item)}
        >
          <Icon name="x" />
        </button>
      )}
    </li>
  );
}

/** Lines without bullets, boxes and indentation. */
function itemsIn(text: string) {
  const bare = (line: string) =>
    line.replace(/^\s*(?:[-*+•]|\d+[.)])?\s*(?:\[[ xX]?\])?\s*/, "").trim().slice(0, 200);
  return text.split("\n").map(bare).filter(Boolean);
}
