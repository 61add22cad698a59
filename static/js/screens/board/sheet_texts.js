// @ts-check
/** Title and description of a card: drafts outlive a reload, and nobody's text is written over. */
import { useEffect, useRef, useState } from "preact/hooks";
import { draft, keepDraft, returnsOf } from "../../sync/drafts.js";
import { sharePresence } from "../../sync/presence.js";
import { _ } from "../../sync/i18n.js";
import { sendWithEnter } from "../../ui/dialog.js";
import { useSharedValue } from "../../ui/field.js";
import { html, Icon } from "../../ui/html.js";
import { Markdown } from "../../ui/markdown.js";
import { post } from "../../ui/status.js";
import { toast } from "../../ui/toast.js";
import { Writing } from "../../ui/writing.js";
import { mayWork } from "./lists.js";
import { editCard, writtenOn } from "./actions.js";
import { attachFiles } from "./part_actions.js";

/** @param {{card: any}} props */
export function Texts({ card }) {
  return html`
    <${Title} key=${`title.${returnsOf(`title.${card.id}`)}`} card=${card} />
    <${Description} key=${`description.${returnsOf(`description.${card.id}`)}`} card=${card} />
  `;
}

/** @param {{card: any}} props */
function Title({ card }) {
  const name = `title.${card.id}`, stored = draft(name);
  const ref = useSharedValue(stored || card.title);
  const base = useRef({ title: card.title, version: card.version });
  const begin = () => base.current = { title: card.title, version: card.version };
  const save = async () => {
    const title = ref.current.value.replace(/\s+/g, " ").trim();
    keepDraft(name, "");
    if (!title || title === base.current.title) return void (ref.current.value = card.title);
    const written = writtenOn(
      card.id,
      "title",
      title,
      _("The title of “{title}”", { title: base.current.title }),
    );
    const answer = await editCard(card.id, { title }, { based_on: base.current.version }, {
      written,
    });
    if (answer?.conflict) {
      toast(
        _(
          "Someone changed the title to “{theirs}” while you were writing. Yours is still in the field.",
          answer.conflict,
        ),
      );
    }
  };
  const keys = (/** @type {KeyboardEvent} */ e) => {
    if (e.key === "Enter") e.preventDefault(), /** @type {HTMLElement} */ (e.target).blur();
  };
  return html`
    <label class="sr" for="card-title">${_("Title")}</label>
    <textarea id="card-title" class="title-field" rows="1" maxlength="200" readonly=${!mayWork()}
      ref=${ref}
      defaultValue=${stored || card.title} onInput=${(/** @type {any} */ e) =>
        keepDraft(name, e.target.value)} onFocus=${begin} onBlur=${save}
      onKeyDown=${keys}></textarea>
  `;
}

/** @param {{card: any}} props */
function Description({ card }) {
  const name = `description.${card.id}`;
  const stored = draft(name);
  const [base, setBase] = useState(stored ? storedBase(name, card) : null);
  const [conflict, setConflict] = useState(/** @type {any} */ (null));
  const begin = () => {
    setBase({ version: card.version, text: card.description });
    keepDraft(`${name}.base`, JSON.stringify({ version: card.version, text: card.description }));
  };
  const end = () => {
    keepDraft(name, "");
    keepDraft(`${name}.base`, "");
    setBase(null);
    setConflict(null);
    sharePresence({ card: card.id });
  };
  const isHere = useRef(true);
  useEffect(() => () => void (isHere.current = false), []);
  const save = async (/** @type {string} */ text, /** @type {number} */ version) => {
    const written = writtenOn(
      card.id,
      "description",
      text,
      _("The description of “{title}”", card),
    );
    const isHeld = () => isHere.current;
    const answer = await editCard(card.id, { description: text }, { based_on: version }, {
      written,
      isHeld,
    });
    if (answer?.conflict) setConflict(await withMerge(base?.text ?? "", answer.conflict));
    else if (answer) end();
  };
  if (conflict) return html`<${Conflict} conflict=${conflict} keep=${save} />`;
  if (!base) {
    return html`<section class="description">
      ${
      card.description
        ? html`<${Markdown} text=${card.description} />`
        : html`<p class="quiet">${_("No description")}</p>`
    }
      ${
      mayWork() &&
      html`
        <button class="btn quiet small"
          onClick=${begin}><${Icon} name="pencil" />${card.description
            ? _("Edit")
            : _("Describe it")}</button>
      `
    }</section>`;
  }
  const submit = (/** @type {any} */ e) => {
    e.preventDefault();
    save(e.target.elements.text.value, base.version);
  };
  const typed = (/** @type {string} */ text) => {
    keepDraft(name, text);
    sharePresence({ card: card.id, typing: true });
  };
  return html`
    <form class="stacked" onSubmit=${submit} onKeyDown=${sendWithEnter}>
      <${Writing} id="description" name="text" rows=${8} most=${20_000} value=${stored ||
        base.text} isFocused=${true}
        label=${_("Description (Markdown)")} onText=${typed} onFiles=${(
          /** @type {File[]} */ files,
        ) => attachFiles(card.id, files)} />
      ${base.version !== card.version &&
        html`<p class="quiet" role="status">${
          _("Someone has changed this card meanwhile; both texts will be kept.")
        }</p>`}
      <div class="buttons"><button type="button" class="btn quiet" onClick=${end}>${_(
        "Discard",
      )}</button><button class="btn">${_("Save")} <kbd>Ctrl ↵</kbd></button></div>
    </form>
  `;
}

/** What a stored draft was written from. @param {string} name @param {any} card */
function storedBase(name, card) {
  try {
    return JSON.parse(draft(`${name}.base`));
  } catch {
    return { version: card.version, text: card.description };
  }
}

/**
 * The conflict with a third text: both people's changes laid over what both began with.
 * @param {string} base @param {any} conflict
 */
async function withMerge(base, conflict) {
  const body = { base, yours: conflict.yours, theirs: conflict.theirs };
  const answer = await post("/api/v1/merge", body).catch(() => ({}));
  return {
    ...conflict,
    merged: answer.text ?? `${conflict.theirs}\n\n${conflict.yours}`,
    isClean: !!answer.is_clean,
  };
}

/** @param {{conflict: any, keep: (text: string, version: number) => void}} props */
function Conflict({ conflict, keep }) {
  const merged = useRef(/** @type {any} */ (null));
  return html`
    <section class="conflict stacked" role="alert">
      <p class="problem">${_(
        "Someone changed this text while you were writing. Nothing is lost: choose, or mend the merged text.",
      )}</p>
      <div
        class="two"><label>${_("As it is now")}<textarea rows="5" readonly value=${conflict
          .theirs}></textarea></label>
        <label>${_("As you wrote it")}<textarea rows="5" readonly value=${conflict
          .yours}></textarea></label></div>
      <label>${conflict.isClean ? _("Both together") : _(
        "Both together; the same lines were changed, so look it over",
      )}<textarea rows="6" ref=${merged} defaultValue=${conflict.merged}></textarea></label>
      <div class="buttons"><button class="btn quiet" onClick=${() =>
        keep(conflict.theirs, conflict.version)}>${_(
          "Keep theirs",
        )}</button>
        <button class="btn quiet" onClick=${() => keep(conflict.yours, conflict.version)}>${_(
          "Keep mine",
        )}</button>
        <button class="btn" onClick=${() => keep(merged.current.value, conflict.version)}>${_(
          "Keep both together",
        )}</button></div>
    </section>
  `;
}
