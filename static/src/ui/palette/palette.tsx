/**
 * The command palette, one field for everything (Ctrl/⌘ K): go to a screen, do something with the
 * card in focus, find any card or ticket.
 */
import { render } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { boot, NOBODY } from "../../sync/boot.ts";
import { _ } from "../../sync/i18n.ts";
import { openDialog } from "../dialog/dialog.tsx";
import { Icon } from "../icon/icon.tsx";

export type Entry = {
  name: string;
  icon: string;
  action: () => void;
  hint?: string;
  small?: string;
};

/** What the search has found. */
type Found = {
  kind: "card" | "comment" | "ticket";
  id: number;
  title: string;
  excerpt: string;
  card_id: number | null;
  board_id: number | null;
  is_archived: boolean;
};
const ICONS = { card: "square-kanban", comment: "message-square", ticket: "ticket" };

/** What a screen adds: asked each time the palette opens. */
export const commands: (() => Entry[])[] = [];
const WAIT = 120;
/** Nothing is chosen before something is typed: Enter in an empty field changes nothing. */
const NONE = -1;

addEventListener("keydown", (e) => {
  if (
    e.key.toLowerCase() !== "k" || !(e.ctrlKey || e.metaKey) || e.shiftKey || e.altKey ||
    boot.me === NOBODY
  ) return;
  e.preventDefault();
  openPalette();
});

export function openPalette() {
  if (document.querySelector("dialog.palette")) return;
  const own = commands.flatMap((ask) => ask());
  openDialog(_("Go, do, find"), (close) => <Palette own={own} close={close} />, {
    className: "palette",
  });
}

function Palette({ own, close }: { own: Entry[]; close: () => void }) {
  const [text, setText] = useState("");
  const [found, setFound] = useState<{ text: string; entries: Entry[] }>({ text: "", entries: [] });
  const [at, setAt] = useState(NONE);
  /** Enter came before the answer to what stands in the field. */
  const isHasty = useRef(false);
  useEffect(() => {
    const stop = new AbortController();
    const show = (entries: Entry[]) => stop.signal.aborted || setFound({ text, entries });
    const timer = setTimeout(() => search(text, stop.signal).then(show, () => show([])), WAIT);
    return () => (clearTimeout(timer), stop.abort());
  }, [text]);
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = [...own, ...places()].filter((one) =>
    wanted.every((word) => one.name.toLowerCase().includes(word))
  );
  const near = fits.slice(0, wanted.length ? 8 : 14);
  const entries = [...near, ...found.entries];
  const choose = (one: Entry | undefined) => {
    if (!one) return;
    close();
    one.action();
  };
  const keys = (e: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    if (step) {
      const from = Math.max(at, step > 0 ? NONE : 0);
      setAt((from + step + entries.length) % Math.max(entries.length, 1));
      e.preventDefault();
    } else if (e.key === "Enter") {
      e.preventDefault();
      if (at < near.length || found.text === text) choose(entries[at]);
      else isHasty.current = true;
    }
  };
  useEffect(() => {
    if (isHasty.current && found.text === text) choose(entries[at]);
    isHasty.current = false;
  }, [found]);
  return (
    <div>
      <label class="search">
        <Icon name="search" />
        <span class="sr">{_("Go, do, find")}</span>
        <input
          autofocus
          role="combobox"
          aria-expanded="true"
          aria-controls="palette-list"
          aria-activedescendant={at === NONE ? undefined : `entry-${at}`}
          autocomplete="off"
          placeholder={_("Go, do, find …")}
          onKeyDown={keys}
          onInput={(e) => {
            isHasty.current = false;
            setText(e.currentTarget.value);
            setAt(e.currentTarget.value.trim() ? 0 : NONE);
          }}
        />
      </label>
      <ul id="palette-list" role="listbox" aria-label={_("Go, do, find")}>
        {entries.map((one, i) => (
          <li
            id={`entry-${i}`}
            key={`${i}${one.name}`}
            role="option"
            aria-selected={i === at}
            ref={(e) => {
              if (i === at) e?.scrollIntoView({ block: "nearest" });
            }}
            onClick={() => choose(one)}
          >
            <Icon name={one.icon} />
            <span>{one.name}{one.small && <small class="quiet">{one.small}</small>}</span>
            {one.hint && <kbd>{one.hint}</kbd>}
          </li>
        ))}
      </ul>
      {!entries.length && found.text === text && (
        <p class="quiet nothing">{_("Nothing is called that")}</p>
      )}
    </div>
  );
}

/** Every screen in the bar, and those that are not in it. */
function places(): Entry[] {
  const links = document.querySelectorAll<HTMLAnchorElement>(".tabs a");
  const bar = [...links].map((link) => ({
    name: link.textContent.trim(),
    path: link.pathname,
  }));
  const more = [
    { name: _("My work"), path: "/mine" },
    { name: _("All boards"), path: "/boards" },
    { name: _("Notice settings"), path: "/notices" },
  ];
  const unique = new Map([...bar, ...more].map((one) => [one.path, one]));
  return [...unique.values()].map((one) => ({
    name: _("Go to {place}", { place: one.name }),
    icon: "arrow-right",
    action: () => location.assign(one.path),
  }));
}

async function search(text: string, signal: AbortSignal): Promise<Entry[]> {
  if (text.trim().length < 2) return [];
  const response = await fetch(`/api/v1/search?q=${encodeURIComponent(text)}`, { signal });
  if (!response.ok) return [];
  const found: Found[] = await response.json();
  return found.map(entryOf);
}

function entryOf(one: Found): Entry {
  const isTicket = one.kind === "ticket", why = isTicket ? _("decided") : _("archived");
  const place = isTicket
    ? `/desk?ticket=${one.id}`
    : `/boards/${one.board_id}/cards/${one.card_id}`;
  return {
    name: one.title,
    small: [one.is_archived ? why : "", one.excerpt].filter(Boolean).join(" · "),
    icon: ICONS[one.kind],
    hint: isTicket ? `T${one.id}` : String(one.card_id),
    action: () => location.assign(place),
  };
}

/** The button for those who do not know the keys. */
export function drawPaletteButton() {
  const place = document.getElementById("palette-button");
  if (!place) return;
  render(
    <button
      class="icon-btn"
      aria-label={_("Go, do, find (Ctrl+K)")}
      title={_("Go, do, find (Ctrl+K)")}
      onClick={openPalette}
    >
      <Icon name="search" />
    </button>,
    place,
  );
}
