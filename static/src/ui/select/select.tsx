/** One of several, as a field of a form: it says what is chosen and opens a menu that one types in. */
import { useRef, useState } from "preact/hooks";
import { Avatar } from "../avatar/avatar.tsx";
import { openChooser } from "../chooser/chooser.tsx";
import { Icon } from "../icon/icon.tsx";
import type { TargetedKeyboardEvent } from "preact";
import type { Choice } from "../chooser/chooser.tsx";

export type Option = Pick<Choice, "name" | "group" | "person" | "icon" | "hue" | "hint"> & {
  value: string | number;
};

type Props = {
  name?: string;
  label: string;
  /** The label is heard and not shown: it stands beside already. */
  isNamedBeside?: boolean;
  options: Option[];
  /** The first of them where it is none. */
  value?: string | number | null;
  chosen?: (value: string) => void;
};

let count = 0;

export function Select({ name, label, isNamedBeside, options, value, chosen }: Props) {
  const id = useRef(`select-${++count}`).current, field = useRef<HTMLInputElement>(null);
  const [now, setNow] = useState(String(value ?? ""));
  const one = options.find((option) => String(option.value) === now) ?? options.at(0);
  const choose = (value: string) => {
    setNow(value);
    if (field.current) field.current.value = value;
    field.current?.dispatchEvent(new Event("input", { bubbles: true }));
    chosen?.(value);
  };
  const open = (anchor: Element) =>
    openChooser(
      anchor,
      label,
      () =>
        options.map(({ value, ...shown }) => ({
          ...shown,
          isOn: value === one?.value,
          action: () => choose(String(value)),
        })),
      { startsAtChosen: true },
    );
  const keys = (e: TargetedKeyboardEvent<HTMLButtonElement>) => {
    const isLetter = [...e.key].length === 1 && e.key !== " " && !e.ctrlKey && !e.metaKey;
    if (isLetter || e.key === "ArrowDown" || e.key === "ArrowUp") open(e.currentTarget);
    if (e.key.startsWith("Arrow")) e.preventDefault();
  };
  return (
    <div class="select">
      <label class={isNamedBeside ? "sr" : undefined} id={`${id}-label`} for={id}>{label}</label>
      <input type="hidden" ref={field} name={name} value={one?.value ?? ""} />
      <button
        type="button"
        id={id}
        role="combobox"
        aria-haspopup="listbox"
        aria-expanded="false"
        aria-labelledby={`${id}-label`}
        onClick={(e) => open(e.currentTarget)}
        onKeyDown={keys}
      >
        {one?.person && <Avatar person={one.person} />}
        {one?.icon && <Icon name={one.icon} />}
        {one?.hue !== undefined && <i class="dot" data-hue={one.hue || null} />}
        <span>{one?.name ?? "–"}</span>
        <Icon name="chevron-down" />
      </button>
    </div>
  );
}

/** Those that a form says by their names. */
export const optionsOf = (names: Record<string, string>): Option[] =>
  Object.entries(names).map(([value, name]) => ({ value, name }));
