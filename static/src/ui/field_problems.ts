/**
 * What the server says about single fields of a form is shown at those fields, until something is
 * typed there.
 */
import { _ } from "../sync/i18n.ts";

/** @param fields what is wrong, by the fields' names */
export function showFieldProblems(form: HTMLFormElement, fields: Record<string, string[]>) {
  for (const old of form.querySelectorAll(".field-problem")) old.remove();
  const wrong = Object.entries(fields).flatMap(([name, messages]) => {
    const field = form.elements.namedItem(name);
    return field instanceof HTMLElement ? [{ field, text: sentence(String(messages)) }] : [];
  });
  for (const { field, text } of wrong) show(field, text);
  wrong[0]?.field.focus();
}

function show(field: HTMLElement, text: string) {
  const note = document.createElement("small");
  note.className = "field-problem";
  note.id = `problem-${field.getAttribute("name")}`;
  note.textContent = text;
  field.after(note);
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-describedby", note.id);
  field.addEventListener("input", () => {
    note.remove();
    field.removeAttribute("aria-invalid");
    field.removeAttribute("aria-describedby");
  }, { once: true });
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
