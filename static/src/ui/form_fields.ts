/** What stands in the fields of a form, by their names. */
import type { TargetedSubmitEvent } from "preact";

export type Submitted = TargetedSubmitEvent<HTMLFormElement>;

/** The text of a field or the choice among radio buttons; "" when there is no such field. */
export function valueOf(form: HTMLFormElement, name: string): string {
  const field = form.elements.namedItem(name);
  return field && "value" in field ? String(field.value) : "";
}

/** Of several fields at once. */
export function valuesOf<Name extends string>(form: HTMLFormElement, ...names: Name[]) {
  const values = names.map((name) => [name, valueOf(form, name)]);
  return Object.fromEntries(values) as Record<Name, string>;
}

export function isTicked(form: HTMLFormElement, name: string) {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement && field.checked;
}

/** All that is chosen under one name, as numbers. */
export const numbersIn = (form: HTMLFormElement, name: string) =>
  new FormData(form).getAll(name).map(Number);

/** Takes what is written out of a field, which is empty then. */
export function takeText(form: HTMLFormElement, name: string) {
  const text = valueOf(form, name).trim(), field = form.elements.namedItem(name);
  if (field && "value" in field) field.value = "";
  return text;
}

/** Null where nothing stands. */
export function numberOf(form: HTMLFormElement, name: string): number | null {
  const value = valueOf(form, name);
  return value ? Number(value) : null;
}
