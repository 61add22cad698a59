// @ts-check
/**
 * A form in a dialog waits for the answer: saved, it closes; refused, all that was typed is still
 * in it.
 */
import { answeredOrWaiting } from "../sync/outbox.js";
import { showFieldProblems } from "./field_problems.js";

/**
 * Closes also when the server is away and the command is kept: nobody has to wait for that.
 * @param {HTMLFormElement} form @param {() => void} close
 * @param {(isHeld: (problem?: any) => boolean) => Promise<any>} command asks whether the form
 *   still shows what it sent, and tells it why that was refused
 * @returns {Promise<any>} the answer
 */
export async function sendForm(form, close, command) {
  if (form.ariaBusy === "true") return null;
  form.ariaBusy = "true";
  const answered = command((problem) => {
    const isHeld = form.isConnected && form.ariaBusy === "true";
    if (isHeld && problem?.fields) showFieldProblems(form, problem.fields);
    return isHeld;
  });
  const outcome = await answeredOrWaiting(answered);
  form.ariaBusy = "false";
  if (outcome) close();
  return answered;
}
