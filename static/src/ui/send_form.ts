/**
 * A form in a dialog waits for the answer: saved, it closes; refused, all that was typed is still
 * in it.
 */
import { answeredOrWaiting } from "../sync/outbox.ts";
import { showFieldProblems } from "./field_problems.ts";
import type { IsHeld } from "../model/answers.ts";

/**
 * Closes also when the server is away and the command is kept: nobody has to wait for that.
 * @param command asks whether the form still shows what it sent, and tells it why that was refused
 * @returns the answer
 */
export async function sendForm<T>(
  form: HTMLFormElement,
  close: () => void,
  command: (isHeld: IsHeld) => Promise<T>,
): Promise<T | null> {
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
