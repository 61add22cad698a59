// @ts-check
/** A form in a dialog waits for the answer: saved, it closes; refused, all that was typed is still in it. */
import { answeredOrKept } from "../sync/outbox.js";

/**
 * Closes also when the server is away and the command is kept: nobody has to wait for that.
 * @param {HTMLFormElement} form @param {() => void} close
 * @param {(isHeld: () => boolean) => Promise<any>} command is told whether the form still shows what it sent
 * @returns {Promise<any>} the answer
 */
export async function sendForm(form, close, command) {
  if (form.ariaBusy === "true") return null;
  form.ariaBusy = "true";
  const answered = command(() => form.isConnected && form.ariaBusy === "true");
  const outcome = await answeredOrKept(answered);
  form.ariaBusy = "false";
  if (outcome) close();
  return answered;
}
