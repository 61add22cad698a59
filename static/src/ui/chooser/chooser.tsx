/**
 * A combobox, a menu that one types in: what is typed is what Enter takes; arrows walk; a name that
 * is new can be made; several can be chosen one after the other.
 */
import { useRef, useState } from "preact/hooks";
import { folded, matching } from "../../model/matching.ts";
import { _ } from "../../sync/i18n.ts";
import { Avatar } from "../avatar/avatar.tsx";
import { Icon } from "../icon/icon.tsx";
import { openBox } from "../menu/menu.tsx";
import type { TargetedInputEvent } from "preact";
import type { Member } from "../../model/rows.ts";
import type { Close } from "../menu/menu.tsx";

/** `hue` may be "": a dot without a colour; `isLast` closes also where several are chosen. */
export type Choice = {
  name: string;
  action: () => void;
  group?: string;
  isOn?: boolean;
  person?: Member;
  icon?: string;
  hue?: string;
  hint?: string;
  isLast?: boolean;
};

/** A choice that is not there and can be made; null where these words make none. */
export type Making = {
  name: (text: string) => string | null;
  most: number;
  action: (text: string) => void;
};

/**
 * `isMany`: it stays open, and shows what was chosen; `startsAtChosen`: the keys begin at what is
 * chosen, and Enter leaves it so; `waiting` says why there is nothing yet.
 */
type Options = {
  making?: Making;
  isMany?: boolean;
  startsAtChosen?: boolean;
  waiting?: () => string;
};

/** What is chosen, wherever that is asked: in a menu, or in the palette. */
export type Choosing = Options & { title: string; choices: () => Choice[] };

/** Where the keys are while they have walked to no choice. */
export const NONE = -1;

/**
 * @param choices are asked for again when what they are made of changes
 * @returns its box; null when it was open and is closed now
 */
export function openChooser(
  anchor: Element,
  title: string,
  choices: () => Choice[],
  options: Options = {},
) {
  return openBox(
    anchor,
    title,
    (close) => <Chooser title={title} choices={choices} close={close} {...options} />,
  );
}

/** The same as a menu at a place. */
export function openChoosing(anchor: Element, { title, choices, ...options }: Choosing) {
  return openChooser(anchor, title, choices, options);
}

/** Which of `count` choices the keys have walked to; `take` gets its place at Enter. */
export function useWalk(count: number, take: (at: number) => void, start = NONE) {
  const [at, setAt] = useState(start);
  const here = Math.min(at, count - 1);
  const keys = (e: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    if (step && count) setAt((Math.max(here, step > 0 ? NONE : 0) + step + count) % count);
    else if (e.key !== "Enter" || e.isComposing) return;
    else if (here !== NONE) take(here);
    e.preventDefault();
    e.stopPropagation();
  };
  return { at: here, setAt, keys };
}

type Props = Options & { title: string; choices: () => Choice[]; close: Close };

function Chooser({ title, choices, making, isMany, startsAtChosen, waiting, close }: Props) {
  const [text, setText] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const name = text.replace(/\s+/g, " ").trim();
  const found = withNew(matching(choices(), name), choices(), name, making);
  const take = (at: number) => {
    const one = found[at];
    if (!isMany || one.isLast) close(true);
    else if (field.current) field.current.value = "", setText(""), field.current.focus();
    one.action();
  };
  const start = startsAtChosen ? found.findIndex((one) => one.isOn) : NONE;
  const { at, setAt, keys } = useWalk(found.length, take, start);
  const typed = (e: TargetedInputEvent<HTMLInputElement>) => {
    setText(e.currentTarget.value);
    setAt(e.currentTarget.value.trim() ? 0 : NONE);
  };
  return (
    <div class="chooser">
      <label class="sr" for="chooser-text">{title}</label>
      <input
        id="chooser-text"
        ref={field}
        role="combobox"
        aria-expanded="true"
        aria-controls="chooser-list"
        autocomplete="off"
        aria-activedescendant={at === NONE ? undefined : `choice-${at}`}
        maxlength={making?.most ?? 80}
        placeholder={making ? _("Find or make new") : _("Type a name")}
        onInput={typed}
        onKeyDown={keys}
      />
      <ul
        id="chooser-list"
        class="scrolls"
        role="listbox"
        aria-label={title}
        aria-multiselectable={!!isMany}
      >
        {found.map((one, i) => (
          <>
            {!name && one.group && one.group !== found[i - 1]?.group && (
              <li class="group" role="presentation" key={`group ${one.group}`}>{one.group}</li>
            )}
            <Option key={one.name} one={one} at={i} isHere={i === at} take={take} />
          </>
        ))}
      </ul>
      {!found.length && <p role="status">{waiting?.() || emptyText(name, making)}</p>}
    </div>
  );
}

function emptyText(name: string, making?: Making) {
  return name || !making ? _("Nothing is called that") : _("Type a name to make the first");
}

/** What is found, and what could be made of a name that is not there. */
export function withNew(found: Choice[], all: Choice[], text: string, making?: Making) {
  if (!making || !text || all.some((one) => folded(one.name) === folded(text))) return found;
  const name = making.name(text);
  return name ? [...found, { name, icon: "plus", action: () => making.action(text) }] : found;
}

function Option(
  { one, at, isHere, take }: {
    one: Choice;
    at: number;
    isHere: boolean;
    take: (at: number) => void;
  },
) {
  return (
    <li
      id={`choice-${at}`}
      role="option"
      aria-selected={!!one.isOn}
      data-active={isHere}
      ref={(e) => {
        if (isHere) e?.scrollIntoView({ block: "nearest" });
      }}
      onPointerDown={(e) => e.preventDefault()}
      onClick={() => take(at)}
    >
      {one.person && <Avatar person={one.person} />}
      {one.icon && <Icon name={one.icon} />}
      {one.hue !== undefined && <i class="dot" data-hue={one.hue || null} />}
      <span>{one.name}</span>
      {one.hint && <small class="hint">{one.hint}</small>}
      {one.isOn && (
        <span class="hint">
          <Icon name="check" />
        </span>
      )}
    </li>
  );
}
