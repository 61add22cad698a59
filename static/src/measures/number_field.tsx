/** A field for a number, with its decimal comma or point; a phone shows digits for it. */
import { typedNumber } from "../sync/i18n.ts";

type Props = { name: string; label: string; value?: number; isFree?: boolean };

export function NumberField({ name, label, value, isFree }: Props) {
  return (
    <label>
      {label}
      <input
        name={name}
        inputmode="decimal"
        autocomplete="off"
        required={!isFree}
        maxlength={40}
        defaultValue={value === undefined ? "" : typedNumber(value)}
      />
    </label>
  );
}
