/**
 * Why a form was refused is shown in it: at the fields that are not right, until something is typed
 * there, or else above its buttons.
 */
import { _ } from "../sync/i18n.ts";
import type { Problem } from "../model/answers.ts";

/** Forgets what was shown before. */
export function dropProblems(form: HTMLFormElement) {
  for (const old of form.querySelectorAll(".field-problem")) old.remove();
  for (const field of form.querySelectorAll("[aria-invalid]")) isRight(field);
}

/** The first wrong field gets the focus. */
export function showProblem(
  form: HTMLFormElement,
  { title = "", field, fields = {} }: Partial<Problem>,
) {
  dropProblems(form);
  const named = field
    ? [{ name: field, text: title }]
    : Object.entries(fields).map(([name, told]) => ({ name, text: sentence(String(told)) }));
  const wrong = named.flatMap(({ name, text }) => {
    const found = fieldOf(form, name);
    return found ? [{ found, text }] : [];
  });
  for (const { found, text } of wrong) showAt(found, text);
  if (wrong.length) wrong[0].found.focus();
  else form.querySelector(":scope > .buttons")?.before(note(title));
}

/** What one looks at and presses for a field: of one that is chosen from a menu, its button. */
function fieldOf(form: HTMLFormElement, name: string) {
  const field = form.elements.namedItem(name);
  if (!(field instanceof HTMLElement)) return null;
  const isHidden = field instanceof HTMLInputElement && field.type === "hidden";
  return isHidden ? field.parentElement?.querySelector("button") ?? null : field;
}

function showAt(field: HTMLElement, text: string) {
  const shown = note(text);
  shown.id = `problem-${field.getAttribute("name") ?? field.id}`;
  field.after(shown);
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-describedby", shown.id);
  const mended = () => {
    shown.remove();
    isRight(field);
  };
  (field.closest(".select") ?? field).addEventListener("input", mended, { once: true });
}

function isRight(field: Element) {
  field.removeAttribute("aria-invalid");
  field.removeAttribute("aria-describedby");
}

function note(text: string) {
  const made = document.createElement("small");
  made.className = "field-problem";
  made.role = "alert";
  made.textContent = text;
  return made;
}

/** The server's messages are marshmallow's own, in English. */
function sentence(message: string) {
  if (message.startsWith("Longer than")) return _("This is too long.");
  if (message.startsWith("Shorter than") || message.startsWith("Missing data")) {
    return _("Something is needed here.");
  }
  if (message.startsWith("Not a valid email")) return _("This is no mail address.");
  return _("This is not valid.");
}
