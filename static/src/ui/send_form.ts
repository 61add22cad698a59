/**
 * A form waits for the answer: accepted, it closes; refused, it stays with all that was typed and
 * says why.
 */
import { answeredOrWaiting } from "../sync/outbox.ts";
import { _ } from "../sync/i18n.ts";
import { notify } from "../sync/notifying.ts";
import { dropProblems, showProblem } from "./field_problems.ts";
import { post } from "./status/status.tsx";
import type { IsHeld } from "../model/answers.ts";

/**
 * Closes also when the server is away and the command is kept, and says so: nobody has to wait for
 * that.
 * @param command asks whether the form still shows what it sent, and tells it why that was refused
 * @returns the answer; null where it was refused, or is under way already
 */
export async function sendForm<T>(
  form: HTMLFormElement,
  close: () => void,
  command: (isHeld: IsHeld) => Promise<T>,
): Promise<T | null> {
  if (form.ariaBusy === "true") return null;
  const answered = command(holding(form));
  const outcome = await answeredOrWaiting(answered);
  form.ariaBusy = "false";
  if (outcome === "waiting") {
    notify(_("Kept in this browser, and sent by itself when the server is there again."));
  }
  if (outcome && !isConflict(outcome)) close();
  return answered;
}

/** The same for a request that is no command and is kept nowhere. */
export async function postForm<T extends object>(
  form: HTMLFormElement,
  close: () => void,
  path: string,
  body: object,
): Promise<T | null> {
  if (form.ariaBusy === "true") return null;
  const isHeld = holding(form), answer = await post<T>(path, body);
  if (answer.problem) {
    if (!isHeld(answer.problem)) notify(answer.problem.title, undefined, "bad");
    form.ariaBusy = "false";
    return null;
  }
  form.ariaBusy = "false";
  close();
  return answer;
}

function holding(form: HTMLFormElement): IsHeld {
  dropProblems(form);
  form.ariaBusy = "true";
  return (problem) => {
    if (!form.isConnected || form.ariaBusy !== "true") return false;
    if (problem) showProblem(form, problem);
    return "told";
  };
}

const isConflict = (answer: unknown) =>
  typeof answer === "object" && answer !== null && "conflict" in answer && !!answer.conflict;
