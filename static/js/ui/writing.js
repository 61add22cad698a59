// @ts-check
/**
 * A field for Markdown: buttons for the usual marks, a live preview, @ for people, and pasted
 * pictures go to the card's files.
 */
import { useRef, useState } from "preact/hooks";
import { _ } from "../sync/i18n.js";
import { html, Icon } from "./html.js";
import { Markdown } from "./markdown.js";
import { activeMembers } from "./status.js";

/** @type {[string, string, string, string, string][]} name, icon, before, after, placeholder */
const MARKS = [
  [_("Bold"), "bold", "**", "**", _("text")],
  [_("Italic"), "italic", "*", "*", _("text")],
  [_("Heading"), "heading", "\n## ", "", _("heading")],
  [_("List"), "list", "\n- ", "", _("item")],
  [_("Numbered list"), "list-ordered", "\n1. ", "", _("item")],
  [_("Quote"), "quote", "\n> ", "", _("text")],
  [_("Code"), "code", "`", "`", _("code")],
  [_("Link"), "link", "[", `](${_("address")})`, _("text")],
];

/** The preview follows what is written, this many milliseconds after the last key. */
const PREVIEW_WAIT = 400;

/**
 * @param {{id: string, name: string, rows: number, most: number, value: string, label: string,
 *   placeholder?: string, isFocused?: boolean, onText: (text: string) => void, onFiles?: (files:
 *   File[]) => void}} props
 */
export function Writing(
  { id, name, rows, most, value, label, placeholder, isFocused, onText, onFiles },
) {
  const ref = useRef(/** @type {any} */ (null));
  const [preview, setPreview] = useState(/** @type {string | null} */ (null));
  const [asked, setAsked] = useState(/** @type {{at: number, word: string} | null} */ (null));
  const [place, setPlace] = useState(0);
  const timer = useRef(0);
  const typed = () => {
    onText(ref.current.value);
    clearTimeout(timer.current);
    if (preview !== null) {
      timer.current = setTimeout(() => ref.current && setPreview(ref.current.value), PREVIEW_WAIT);
    }
    look();
  };
  const mark = (/** @type {string[]} */ [, , before, after, text]) => {
    surround(ref.current, before, after, text);
    typed();
  };
  const paste = (/** @type {ClipboardEvent} */ e) => {
    const files = [...(e.clipboardData?.files ?? [])];
    if (!files.length || !onFiles || e.clipboardData?.types.includes("text/plain")) return;
    e.preventDefault();
    onFiles(files);
  };
  const people = asked ? matching(asked.word) : [];
  const look = () => {
    setAsked(mentionAt(ref.current));
    setPlace(0);
  };
  const choose = (/** @type {any} */ person) => {
    const field = ref.current, now = mentionAt(field);
    if (!person || !now) return;
    field.setRangeText(`@${person.name} `, now.at, field.selectionStart, "end");
    field.focus();
    typed();
  };
  const keys = (/** @type {KeyboardEvent} */ e) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    if (!people.length || e.ctrlKey || e.metaKey) return;
    if (step) setPlace((place + step + people.length) % people.length);
    else if (e.key === "Enter") choose(people[place]);
    else if (e.key === "Escape") setAsked(null);
    else return;
    e.preventDefault();
    e.stopPropagation();
  };
  return html`<div class="writing"><label class="sr" for=${id}>${label}</label>
    <div class="marks" role="toolbar" aria-label=${_("Marks")}>${
    MARKS.map((one) =>
      html`
        <button type="button" class="icon-btn small" key=${one[1]} title=${one[0]}
          aria-label=${one[0]}
          onClick=${() => mark(one)}><${Icon} name=${one[1]} /></button>
      `
    )
  }<span class="grow"></span><button type="button" class="btn quiet small" aria-pressed=${
    preview !== null
  } onClick=${() =>
    setPreview(preview === null ? ref.current.value : null)}><${Icon} name="eye" />${
    _("Preview")
  }</button></div>
    <textarea id=${id} name=${name} rows=${rows} maxlength=${most} placeholder=${placeholder}
      defaultValue=${value} onInput=${typed} onClick=${look} onBlur=${() =>
    setTimeout(
      () => document.activeElement !== ref.current && setAsked(null),
      200,
    )} onPaste=${paste} onKeyDown=${keys}
      aria-autocomplete="list" ref=${(
    /** @type {any} */ e,
  ) => {
    ref.current = e;
    if (e && isFocused && !e.dataset.seen) e.dataset.seen = "1", e.focus();
  }}></textarea>
    ${
    preview !== null && html`
      <div class="preview">
        <${Markdown} text=${preview || "…"} />
      </div>
    `
  }
    ${
    people.length > 0 &&
    html`
      <ul class="mentions" role="listbox" aria-label=${_("People")}
        onPointerDown=${(/** @type {Event} */ e) => e.preventDefault()}>${people.map((person, i) =>
          html`
            <li key=${person.id} role="option"
              aria-selected=${i === place}><button type="button" tabindex="-1" onClick=${() =>
                choose(person)}>@${person
                .name}</button></li>
          `
        )}</ul>
    `
  }</div>`;
}

/**
 * @param {HTMLTextAreaElement} field @param {string} before @param {string} after
 * @param {string} text
 */
function surround(field, before, after, text) {
  const { selectionStart: from, selectionEnd: to, value } = field;
  const isStart = from === 0 || value[from - 1] === "\n";
  const opening = before.startsWith("\n") && isStart ? before.slice(1) : before;
  const inner = value.slice(from, to) || text;
  field.setRangeText(opening + inner + after, from, to, "end");
  field.setSelectionRange(from + opening.length, from + opening.length + inner.length);
  field.focus();
}

/** The @word that is being written. @param {HTMLTextAreaElement} field */
function mentionAt(field) {
  const before = field.value.slice(0, field.selectionStart),
    found = before.match(/(?:^|[\s(])@([\p{L}][\p{L}\- ]{0,30})?$/u);
  return found ? { at: before.lastIndexOf("@"), word: found[1] ?? "" } : null;
}

/** @param {string} word */
function matching(word) {
  const wanted = word.toLowerCase();
  return activeMembers().filter((person) =>
    person.name.toLowerCase() !== wanted.trim() &&
    (` ${person.name.toLowerCase()}`).includes(` ${wanted}`)
  ).slice(0, 6);
}
