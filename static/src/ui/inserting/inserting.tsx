/** A field for plain text in which a mark (# or @) offers what can be put in its place. */
import { useRef, useState } from "preact/hooks";

export type Choice = { key: string | number; name: string; text: string };
type Props = {
  name: string;
  rows: number;
  most: number;
  mark: "#" | "@";
  /** What the list of choices is called. */
  label: string;
  choices: (word: string) => Choice[];
  value?: string;
  onText?: (text: string) => void;
};
type Marked = { at: number; word: string };

const SHOWN = 6;

export function Inserting(
  { name, rows, most, mark, label, choices, value, onText }: Props,
) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [marked, setMarked] = useState<Marked | null>(null);
  const [place, setPlace] = useState(0);
  const found = marked ? choices(marked.word).slice(0, SHOWN) : [];
  const look = () => {
    setMarked(field.current && markedIn(field.current, mark));
    setPlace(0);
  };
  const typed = () => {
    onText?.(field.current?.value ?? "");
    look();
  };
  const put = ({ text }: Choice) => {
    const { current } = field;
    if (!current || !marked) return;
    current.setRangeText(text, marked.at, current.selectionStart, "end");
    current.focus();
    typed();
  };
  const keys = (e: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    if (!found.length || e.ctrlKey || e.metaKey) return;
    if (step) setPlace((place + step + found.length) % found.length);
    else if (e.key === "Enter") put(found[place]);
    else if (e.key === "Escape") setMarked(null);
    else return;
    e.preventDefault();
    e.stopPropagation();
  };
  return (
    <div class="inserting">
      <textarea
        ref={field}
        name={name}
        rows={rows}
        required
        maxlength={most}
        autofocus
        defaultValue={value}
        aria-autocomplete="list"
        onInput={typed}
        onClick={look}
        onKeyDown={keys}
        onBlur={() =>
          setTimeout(() => document.activeElement !== field.current && setMarked(null), 200)}
      />
      {found.length > 0 && <Choices label={label} found={found} place={place} put={put} />}
    </div>
  );
}

function Choices(
  { label, found, place, put }: {
    label: string;
    found: Choice[];
    place: number;
    put: (choice: Choice) => void;
  },
) {
  return (
    <ul
      class="mentions"
      role="listbox"
      aria-label={label}
      onPointerDown={(e) => e.preventDefault()}
    >
      {found.map((one, i) => (
        <li key={one.key} role="option" aria-selected={i === place}>
          <button type="button" tabindex={-1} onClick={() => put(one)}>
            {one.name} <small class="quiet">{one.text !== one.name && one.text.slice(0, 80)}</small>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What is being written after the mark, up to the caret. */
function markedIn(field: HTMLTextAreaElement, mark: string): Marked | null {
  const before = field.value.slice(0, field.selectionStart), at = before.lastIndexOf(mark);
  const word = before.slice(at + 1);
  const isNew = at === 0 || /[\s(]/.test(before[at - 1] ?? "");
  return at >= 0 && isNew && /^[\p{L}\d\- ]{0,30}$/u.test(word) ? { at, word } : null;
}
