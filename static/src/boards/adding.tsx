/**
 * The field that adds a card at the foot of a column, and the templates that a card can start from.
 */
import { signal } from "@preact/signals";
import { useState } from "preact/hooks";
import { boot } from "../sync/boot.ts";
import { draft, keepDraft, returnsOf } from "../sync/drafts.ts";
import { all } from "../sync/store.ts";
import { _ } from "../sync/i18n.ts";
import { openChooser } from "../ui/chooser/chooser.tsx";
import { Icon } from "../ui/icon/icon.tsx";
import { toast } from "../ui/toast/toast.tsx";
import { addCard, addCards, addFromTemplate } from "./actions.ts";
import { showCard } from "./card_focus.ts";
import { openSheet } from "./opening.ts";
import { showEverything } from "./view.ts";
import type { CardBody } from "../model/rows.ts";

type Template = { id?: number; name: string; body: CardBody };

/** The column whose "new card" field is open. */
export const adding = signal(0);
/** What every board has, from the server's config; asked for once. */
let given: Promise<Template[]> | null = null;

/**
 * Enter adds and stays open; several lines become several cards, or one. What is typed survives
 * everything but Escape.
 */
export function QuickAdd({ id }: { id: number }) {
  const name = `card.${boot.board}.${id}`;
  returnsOf(name);
  if (adding.value !== id) {
    return (
      <div class="add-row">
        <button class="add" onClick={() => adding.value = id}>
          <Icon name="plus" />
          {draft(name) ? _("Go on: {text}", { text: draft(name) }) : _("New card")}
        </button>
        <button
          class="icon-btn small"
          aria-haspopup="menu"
          aria-label={_("New card from a template")}
          title={_("New card from a template")}
          onClick={(e) => openTemplates(e.currentTarget, id)}
        >
          <Icon name="layout-template" />
        </button>
      </div>
    );
  }
  return <Adding id={id} name={name} key={returnsOf(name)} />;
}

/** @param props `name` of the draft */
function Adding({ id, name }: { id: number; name: string }) {
  const [text, setText] = useState(draft(name)), lines = linesOf(text);
  const isMany = lines.length > 1;
  const write = (now: string) => {
    keepDraft(name, now);
    setText(now);
  };
  const add = (titles: string[]) => {
    write("");
    if (titles.length > 1) addMany(id, titles);
    else if (titles.length) addOne(id, titles[0]);
  };
  const keys = (e: KeyboardEvent) => {
    if (e.key === "Enter" && !e.shiftKey && !e.isComposing) add(lines);
    else if (e.key === "Escape") write(""), adding.value = 0;
    else return;
    e.preventDefault();
  };
  return (
    <form class="adding" onSubmit={(e) => (e.preventDefault(), add(lines))}>
      <label class="sr" for="new-card">{_("Title of the new card")}</label>
      <textarea
        id="new-card"
        rows={Math.min(Math.max(lines.length, 2), 6)}
        autocomplete="off"
        placeholder={_("What is the next small step?")}
        value={text}
        ref={focusOnce}
        onInput={(e) => write(e.currentTarget.value)}
        onKeyDown={keys}
        onBlur={() => !draft(name) && whenLetGo(() => adding.peek() === id && (adding.value = 0))}
      />
      <div class="buttons">
        {isMany && (
          <button
            type="button"
            class="btn quiet small"
            onClick={() => add([lines.join(" ")])}
          >
            {_("As one")}
          </button>
        )}
        <button class="btn small">
          {isMany ? _("Add {n} cards", { n: lines.length }) : _("Add")}
        </button>
      </div>
    </form>
  );
}

/** What a card each is made of: lists that are pasted have signs before their lines. */
function linesOf(text: string) {
  return text.split("\n").map((line) => line.replace(/^\s*([-*•]|\d+[.)])\s+/, "").trim())
    .filter(Boolean);
}

async function addOne(column: number, title: string) {
  const answer = await addCard(column, title);
  reveal(answer?.result.card);
}

async function addMany(column: number, titles: string[]) {
  const answer = await addCards(column, titles);
  reveal(answer?.result.cards?.at(-1));
}

function focusOnce(field: HTMLTextAreaElement | null) {
  if (!field || document.activeElement === field || field.dataset.seen) return;
  field.dataset.seen = "1";
  field.focus();
  field.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** Where the new card is; or why it is not to be seen. */
async function reveal(id: number | undefined) {
  if (!id || await showCard(id)) return;
  toast(_("Added, but the filter hides it"), { name: _("Show all"), action: showEverything });
}

export async function openTemplates(anchor: Element, columnId: number) {
  given ??= fetch("/api/v1/card-templates").then((response) => response.ok ? response.json() : []);
  const templates: Template[] = all("card_template").sort((a, b) => a.name.localeCompare(b.name));
  const entries = [...templates, ...await given].map((one) => ({
    name: one.name,
    icon: one.id ? "square-kanban" : "layout-template",
    action: () => addAndOpen(columnId, one),
  }));
  openChooser(anchor, _("Start from"), () => entries);
}

async function addAndOpen(columnId: number, template: Template) {
  const answer = await addFromTemplate(columnId, template);
  const card = answer?.result.card;
  if (card) openSheet(card);
}

/** A press that takes the focus away is over first: nothing moves under it. */
function whenLetGo(close: () => void) {
  if (!document.querySelector(":active")) return close();
  addEventListener("pointerup", () => setTimeout(close), { once: true });
}
