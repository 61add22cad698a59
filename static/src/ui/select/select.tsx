/** One of several, as a field of a form: it says what is chosen and opens a menu that one types in. */
import { useRef, useState } from "preact/hooks";
import { openChooser } from "../chooser/chooser.tsx";
import { SelectField } from "./select_field.tsx";
import type { Choice, Making } from "../chooser/chooser.tsx";
import type { FieldProps } from "./select_field.tsx";

export type Option = Pick<Choice, "name" | "group" | "person" | "icon" | "hue" | "hint"> & {
  value: string | number;
};

/** What a name that is not there yet becomes: its value, once the server has taken it. */
export type MakingOption = Pick<Making, "name" | "most"> & {
  make: (name: string) => Promise<string | number | null>;
};

type Props = FieldProps & {
  name?: string;
  options: Option[];
  /** The first of them where it is none. */
  value?: string | number | null;
  chosen?: (value: string) => void;
  making?: MakingOption;
};

export function Select({ name, options, value, chosen, making, ...field }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [now, setNow] = useState(String(value ?? ""));
  const one = options.find((option) => String(option.value) === now) ?? options.at(0);
  const choose = (value: string) => {
    setNow(value);
    if (input.current) input.current.value = value;
    input.current?.dispatchEvent(new Event("input", { bubbles: true }));
    chosen?.(value);
  };
  const choices = () =>
    options.map(({ value, ...shown }) => ({
      ...shown,
      isOn: value === one?.value,
      action: () => choose(String(value)),
    }));
  const make = making && {
    ...making,
    action: async (text: string) => {
      const made = await making.make(text);
      if (made !== null) choose(String(made));
    },
  };
  return (
    <SelectField
      {...field}
      shown={one}
      open={(anchor) =>
        openChooser(anchor, field.label, choices, { making: make, startsAtChosen: true })}
    >
      <input type="hidden" ref={input} name={name} value={one?.value ?? ""} />
    </SelectField>
  );
}

/** Those that a form says by their names. */
export const optionsOf = (names: Record<string, string>): Option[] =>
  Object.entries(names).map(([value, name]) => ({ value, name }));
