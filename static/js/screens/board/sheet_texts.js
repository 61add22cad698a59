// @ts-check
/** Title and description of a card: drafts outlive a reload, and nobody's text is written over. */
import { useEffect, useRef, useState } from "preact/hooks";
import { draft, keepDraft } from "../../sync/drafts.js";
import { whisper } from "../../sync/connection.js";
import { _ } from "../../sync/words.js";
import { sendWithEnter } from "../../ui/dialog.js";
import { useSharedValue } from "../../ui/field.js";
import { html, Icon } from "../../ui/html.js";
import { post } from "../../ui/status.js";
import { toast } from "../../ui/toast.js";
import { mayWork } from "./lists.js";
import { editCard } from "./deeds.js";

/** @type {Map<string, Promise<string>>} */
const rendered = new Map();

/** Safe HTML for Markdown, from the server. @param {string} text @returns {Promise<string>} */
export function markdown(text) {
  let found = rendered.get(text);
  if (!found) rendered.set(text, found = post("/api/v1/markdown", { text }).then((answer) => answer.html ?? ""));
  return found;
}

/** @param {{text: string}} props */
export function Prose({ text }) {
  const [safe, setSafe] = useState("");
  useEffect(() => {
    markdown(text).then(setSafe, () => setSafe(""));
  }, [text]);
  return html`<div class="prose" dangerouslySetInnerHTML=${{ __html: safe }}></div>`;
}

/** @param {{card: any}} props */
export function Texts({ card }) {
  return html`
    <${Title} card=${card} />
    <${Description} card=${card} />
  `;
}

/** @param {{card: any}} props */
function Title({ card }) {
  const ref = useSharedValue(card.title);
  const base = useRef({ title: card.title, version: card.version });
  const begin = () => base.current = { title: card.title, version: card.version };
  const save = async () => {
    const title = ref.current.value.replace(/\s+/g, " ").trim();
    if (!title || title === base.current.title) return void (ref.current.value = card.title);
    const answer = await editCard(card.id, { title }, { based_on: base.current.version });
    if (answer?.conflict) {
      toast(
        _(
          "Someone changed the title to “{theirs}” while you were writing. Yours is still in the field.",
          answer.conflict,
        ),
      );
      ref.current?.focus();
      begin();
    }
  };
  const keys = (/** @type {KeyboardEvent} */ e) => {
    if (e.key === "Enter") e.preventDefault(), /** @type {HTMLElement} */ (e.target).blur();
  };
  return html`
    <label class="sr" for="card-title">${_("Title")}</label>
    <textarea id="card-title" class="title-field" rows="1" maxlength="200" readonly=${!mayWork()} ref=${ref}
      defaultValue=${card.title} onFocus=${begin} onBlur=${save} onKeyDown=${keys}></textarea>
  `;
}

/** @param {{card: any}} props */
function Description({ card }) {
  const name = `description.${card.id}`;
  const kept = draft(name);
  const [base, setBase] = useState(kept ? { version: Number(draft(`${name}.version`)) || card.version } : null);
  const [conflict, setConflict] = useState(
    /** @type {{theirs: string, yours: string, version: number} | null} */ (null),
  );
  const begin = () => {
    setBase({ version: card.version });
    keepDraft(`${name}.version`, String(card.version));
  };
  const end = () => {
    keepDraft(name, "");
    keepDraft(`${name}.version`, "");
    setBase(null);
    setConflict(null);
    whisper({ card: card.id });
  };
  const save = async (/** @type {string} */ text, /** @type {number} */ version) => {
    const answer = await editCard(card.id, { description: text }, { based_on: version });
    if (answer?.conflict) setConflict(answer.conflict);
    else if (answer) end();
  };
  if (conflict) return html`<${Conflict} conflict=${conflict} keep=${save} />`;
  if (!base) {
    return html`<section class="description">
      ${
      card.description ? html`<${Prose} text=${card.description} />` : html`<p class="quiet">${_("No description")}</p>`
    }
      ${
      mayWork() &&
      html`<button class="btn quiet small" onClick=${begin}><${Icon} name="pencil" />${
        card.description ? _("Edit") : _("Describe it")
      }</button>`
    }</section>`;
  }
  const submit = (/** @type {any} */ e) => {
    e.preventDefault();
    save(e.target.elements.text.value, base.version);
  };
  const input = (/** @type {any} */ e) => {
    keepDraft(name, e.target.value);
    whisper({ card: card.id, typing: true });
  };
  return html`
    <form class="stacked" onSubmit=${submit} onKeyDown=${sendWithEnter}>
      <label>${_("Description (Markdown)")}<textarea name="text" rows="8" maxlength="20000" defaultValue=${kept ||
        card.description} onInput=${input} ref=${focusOnce}></textarea></label>
      <div
        class="buttons"><button type="button" class="btn quiet" onClick=${end}>${_(
          "Discard",
        )}</button><button class="btn">${_("Save")} <kbd>Ctrl ↵</kbd></button></div>
    </form>
  `;
}

/** @param {{conflict: {theirs: string, yours: string, version: number}, keep: (text: string, version: number) => void}} props */
function Conflict({ conflict, keep }) {
  const both = `${conflict.theirs}\n\n${conflict.yours}`;
  return html`
    <section class="conflict stacked" role="alert">
      <p class="problem">${_("Someone changed this text while you were writing. Both are here.")}</p>
      <label>${_("As it is now")}<textarea rows="5" readonly value=${conflict.theirs}></textarea></label>
      <label>${_("As you wrote it")}<textarea rows="5" readonly value=${conflict.yours}></textarea></label>
      <div class="buttons"><button class="btn quiet" onClick=${() => keep(conflict.theirs, conflict.version)}>${_(
        "Keep theirs",
      )}</button>
          <button class="btn quiet" onClick=${() => keep(both, conflict.version)}>${_("Keep both")}</button>
          <button class="btn" onClick=${() => keep(conflict.yours, conflict.version)}>${_("Keep mine")}</button></div>
    </section>
  `;
}

/** @param {HTMLElement | null} element */
function focusOnce(element) {
  if (element && !element.dataset.seen) element.dataset.seen = "1", element.focus();
}
