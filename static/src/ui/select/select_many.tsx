/** Several of many, as a field of a form: its menu stays open while one chooses. */
import { toggled } from "../../model/toggled.ts";
import { openChooser } from "../chooser/chooser.tsx";
import { SelectField } from "./select_field.tsx";
import type { Option } from "./select.tsx";
import type { FieldProps } from "./select_field.tsx";

type Props<Value> = FieldProps & {
  name?: string;
  options: (Option & { value: Value })[];
  /** Asked for again when it changes; in the order in which they were chosen. */
  chosen: () => Value[];
  choose: (values: Value[]) => void;
};

export function SelectMany<Value extends string | number>(props: Props<Value>) {
  const { name, options, chosen, choose, ...field } = props;
  const choices = () =>
    options.map(({ value, ...shown }) => ({
      ...shown,
      isOn: chosen().includes(value),
      action: () => choose(toggled(chosen(), value)),
    }));
  const all = chosen().flatMap((value) => options.find((one) => one.value === value) ?? []);
  const [first, ...others] = all;
  const shown = first && { ...first, name: all.map((one) => one.name).join(", ") };
  return (
    <SelectField
      {...field}
      shown={others.length ? { name: shown.name } : shown}
      open={(anchor) => openChooser(anchor, field.label, choices, { isMany: true })}
    >
      {name && chosen().map((one) => <input key={one} type="hidden" name={name} value={one} />)}
    </SelectField>
  );
}
