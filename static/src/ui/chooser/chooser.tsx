/**
 * A combobox, a menu that one types in: what is typed is what Enter takes; arrows walk; a name that
 * is new can be made.
 */
import { useState } from "preact/hooks";
import { folded, matching } from "../../model/matching.ts";
import { _ } from "../../sync/i18n.ts";
import { Avatar } from "../avatar/avatar.tsx";
import { Icon } from "../icon/icon.tsx";
import { openBox } from "../menu/menu.tsx";
import type { TargetedInputEvent } from "preact";
import type { Member } from "../../model/rows.ts";
import type { Close } from "../menu/menu.tsx";

/** `hue` may be "": a dot without a colour */
export type Choice = {
  name: string;
  action: () => void;
  isOn?: boolean;
  person?: Member;
  icon?: string;
  hue?: string;
};

/** A choice that is not there and can be made. */
export type Making = {
  name: (text: string) => string;
  most: number;
  action: (text: string) => void;
};

/** Where the keys are while they have walked to no choice. */
export const NONE = -1;

export function openChooser(
  anchor: Element,
  title: string,
  choices: Choice[],
  making?: Making,
) {
  openBox(
    anchor,
    title,
    (close) => <Chooser title={title} choices={choices} making={making} close={close} />,
  );
}

/** Which of `count` choices the keys have walked to; `take` gets its place at Enter. */
export function useWalk(count: number, take: (at: number) => void) {
  const [at, setAt] = useState(NONE);
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

function Chooser(
  { title, choices, making, close }: {
    title: string;
    choices: Choice[];
    making?: Making;
    close: Close;
  },
) {
  const [text, setText] = useState("");
  const name = text.replace(/\s+/g, " ").trim(),
    found = matching(choices, name);
  if (making && name && !choices.some((one) => folded(one.name) === folded(name))) {
    found.push({ name: making.name(name), icon: "plus", action: () => making.action(name) });
  }
  const take = (at: number) => {
    close(true);
    found[at].action();
  };
  const { at, setAt, keys } = useWalk(found.length, take);
  const typed = (e: TargetedInputEvent<HTMLInputElement>) => {
    setText(e.currentTarget.value);
    setAt(e.currentTarget.value.trim() ? 0 : NONE);
  };
  return (
    <div class="chooser">
      <label class="sr" for="chooser-text">{title}</label>
      <input
        id="chooser-text"
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
      <ul id="chooser-list" role="listbox" aria-label={title} aria-multiselectable="true">
        {found.map((one, i) => (
          <li
            key={one.name}
            id={`choice-${i}`}
            role="option"
            aria-selected={!!one.isOn}
            data-active={i === at}
            ref={(e) => {
              if (i === at) e?.scrollIntoView({ block: "nearest" });
            }}
            onClick={() => take(i)}
          >
            {one.person && <Avatar person={one.person} />}
            {one.icon && <Icon name={one.icon} />}
            {one.hue !== undefined && <i class="dot" data-hue={one.hue || null} />}
            <span>{one.name}</span>
            {one.isOn && (
              <span class="hint">
                <Icon name="check" />
              </span>
            )}
          </li>
        ))}
      </ul>
      {!found.length && (
        <p role="status">
          {name ? _("Nothing is called that") : _("Type a name to make the first")}
        </p>
      )}
    </div>
  );
}
