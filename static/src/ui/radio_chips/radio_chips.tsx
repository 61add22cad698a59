/** A choice among a few, as chips of which one is on. */
type Props = {
  name: string;
  legend: string;
  choices: [value: string, text: string][];
  chosen: string;
  choose?: (value: string) => void;
};

export function RadioChips({ name, legend, choices, chosen, choose }: Props) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {choices.map(([value, text]) => (
        <label class="chip" key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            defaultChecked={value === chosen}
            onChange={() => choose?.(value)}
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
}
