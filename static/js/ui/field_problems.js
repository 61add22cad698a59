// @ts-check
/**
 * What the server says about single fields of a form is shown at those fields, until something is
 * typed there.
 */
import { _ } from "../sync/i18n.js";

/**
 * @param {HTMLFormElement} form
 * @param {Record<string, string[]>} fields what is wrong, by the fields' names
 */
export function showFieldProblems(form, fields) {
  for (const old of form.querySelectorAll(".field-problem")) old.remove();
  const wrong = Object.entries(fields).map((
    [name, message],
  ) => [form.elements.namedItem(name), message])
    .filter(([field]) => field instanceof HTMLElement);
  for (const [field, message] of wrong) {
    show(/** @type {HTMLElement} */ (field), sentence(String(message)));
  }
  /** @type {HTMLElement | undefined} */ (wrong[0]?.[0])?.focus();
}

/** @param {HTMLElement} field @param {string} text */
function show(field, text) {
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

/** The server's messages are marshmallow's own, in English. @param {string} message */
function sentence(message) {
  if (message.startsWith("Longer than")) return _("This is too long.");
  if (message.startsWith("Shorter than") || message.startsWith("Missing data")) {
    return _("Something is needed here.");
  }
  if (message.startsWith("Not a valid email")) return _("This is no mail address.");
  return _("This is not valid.");
}
