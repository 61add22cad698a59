/**
 * A field for Markdown: buttons for the usual marks, a live preview, @ for people, and pasted
 * pictures go to the card's files.
 */
import { useRef, useState } from "preact/hooks";
import { _ } from "../../sync/i18n.ts";
import { Icon } from "../icon/icon.tsx";
import { Markdown } from "../markdown/markdown.tsx";
import { activeMembers } from "../status/status.tsx";
import type { Member } from "../../model/rows.ts";

/** name, icon, before, after, placeholder */
const MARKS: [string, string, string, string, string][] = [
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

export function Writing(
  { id, name, rows, most, value, label, placeholder, isFocused, onText, onFiles }: {
    id: string;
    name: string;
    rows: number;
    most: number;
    value: string;
    label: string;
    placeholder?: string;
    isFocused?: boolean;
    onText: (text: string) => void;
    onFiles?: (files: File[]) => void;
  },
) {
  const ref = useRef<HTMLTextAreaElement | null>(null);
  const [preview, setPreview] = useState<string | null>(null);
  const [asked, setAsked] = useState<{ at: number; word: string } | null>(null);
  const [place, setPlace] = useState(0);
  const timer = useRef(0);
  const typed = () => {
    if (!ref.current) return;
    onText(ref.current.value);
    clearTimeout(timer.current);
    if (preview !== null) {
      timer.current = setTimeout(() => ref.current && setPreview(ref.current.value), PREVIEW_WAIT);
    }
    look();
  };
  const mark = ([, , before, after, text]: string[]) => {
    if (ref.current) surround(ref.current, before, after, text);
    typed();
  };
  const paste = (e: ClipboardEvent) => {
    const files = [...(e.clipboardData?.files ?? [])];
    if (!files.length || !onFiles || e.clipboardData?.types.includes("text/plain")) return;
    e.preventDefault();
    onFiles(files);
  };
  const people = asked ? matching(asked.word) : [];
  const look = () => {
    setAsked(ref.current && mentionAt(ref.current));
    setPlace(0);
  };
  const choose = (person: Member) => {
    const field = ref.current, now = field && mentionAt(field);
    if (!now) return;
    field.setRangeText(`@${person.name} `, now.at, field.selectionStart, "end");
    field.focus();
    typed();
  };
  const keys = (e: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    if (!people.length || e.ctrlKey || e.metaKey) return;
    if (step) setPlace((place + step + people.length) % people.length);
    else if (e.key === "Enter") choose(people[place]);
    else if (e.key === "Escape") setAsked(null);
    else return;
    e.preventDefault();
    e.stopPropagation();
  };
  return (
    <div class="writing">
      <label class="sr" for={id}>{label}</label>
      <div class="marks" role="toolbar" aria-label={_("Marks")}>
        {MARKS.map((one) => (
          <button
            type="button"
            class="icon-btn small"
            key={one[1]}
            title={one[0]}
            aria-label={one[0]}
            onClick={() => mark(one)}
          >
            <Icon name={one[1]} />
          </button>
        ))}
        <span class="grow" />
        <button
          type="button"
          class="btn quiet small"
          aria-pressed={preview !== null}
          onClick={() => setPreview(preview === null ? ref.current?.value ?? "" : null)}
        >
          <Icon name="eye" />
          {_("Preview")}
        </button>
      </div>
      <textarea
        id={id}
        name={name}
        rows={rows}
        maxlength={most}
        placeholder={placeholder}
        defaultValue={value}
        onInput={typed}
        onClick={look}
        onBlur={() =>
          setTimeout(() => document.activeElement !== ref.current && setAsked(null), 200)}
        onPaste={paste}
        onKeyDown={keys}
        aria-autocomplete="list"
        ref={(e) => {
          ref.current = e;
          if (!e || !isFocused || e.dataset.seen) return;
          e.dataset.seen = "1";
          e.focus();
        }}
      />
      {preview !== null && (
        <div class="preview">
          <Markdown text={preview || "…"} />
        </div>
      )}
      {people.length > 0 && (
        <ul
          class="mentions"
          role="listbox"
          aria-label={_("People")}
          onPointerDown={(e) => e.preventDefault()}
        >
          {people.map((person, i) => (
            <li key={person.id} role="option" aria-selected={i === place}>
              <button type="button" tabindex={-1} onClick={() => choose(person)}>
                @{person.name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function surround(field: HTMLTextAreaElement, before: string, after: string, text: string) {
  const { selectionStart: from, selectionEnd: to, value } = field;
  const isStart = from === 0 || value[from - 1] === "\n";
  const opening = before.startsWith("\n") && isStart ? before.slice(1) : before;
  const inner = value.slice(from, to) || text;
  field.setRangeText(opening + inner + after, from, to, "end");
  field.setSelectionRange(from + opening.length, from + opening.length + inner.length);
  field.focus();
}

/** The name after an @ that is being written. */
function mentionAt(field: HTMLTextAreaElement) {
  const before = field.value.slice(0, field.selectionStart),
    found = before.match(/(?:^|[\s(])@([\p{L}][\p{L}\- ]{0,30})?$/u);
  return found ? { at: before.lastIndexOf("@"), word: found[1] ?? "" } : null;
}

function matching(word: string) {
  const wanted = word.toLowerCase();
  return activeMembers().filter((person) =>
    person.name.toLowerCase() !== wanted.trim() &&
    (` ${person.name.toLowerCase()}`).includes(` ${wanted}`)
  ).slice(0, 6);
}
