/** A field that says what is chosen, and opens what it is chosen from. */
import { useRef } from "preact/hooks";
import { Avatar } from "../avatar/avatar.tsx";
import { Icon } from "../icon/icon.tsx";
import type { ComponentChildren, TargetedKeyboardEvent } from "preact";
import type { Choice } from "../chooser/chooser.tsx";

export type FieldProps = {
  label: string;
  /** The label is heard and not shown: it stands beside already. */
  isNamedBeside?: boolean;
};

type Props = FieldProps & {
  shown?: Pick<Choice, "name" | "person" | "icon" | "hue">;
  open: (anchor: Element) => void;
  /** What carries it in a form. */
  children?: ComponentChildren;
};

let count = 0;

export function SelectField({ label, isNamedBeside, shown, open, children }: Props) {
  const id = useRef(`select-${++count}`).current;
  const keys = (e: TargetedKeyboardEvent<HTMLButtonElement>) => {
    const isLetter = [...e.key].length === 1 && e.key !== " " && !e.ctrlKey && !e.metaKey;
    if (isLetter || e.key === "ArrowDown" || e.key === "ArrowUp") open(e.currentTarget);
    if (e.key.startsWith("Arrow")) e.preventDefault();
  };
  return (
    <div class="select">
      <label class={isNamedBeside ? "sr" : undefined} id={`${id}-label`} for={id}>{label}</label>
      {children}
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
        {shown?.person && <Avatar person={shown.person} />}
        {shown?.icon && <Icon name={shown.icon} />}
        {shown?.hue !== undefined && <i class="dot" data-hue={shown.hue || null} />}
        <span>{shown?.name ?? "–"}</span>
        <Icon name="chevron-down" />
      </button>
    </div>
  );
}
