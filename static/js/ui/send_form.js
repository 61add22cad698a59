// @ts-check
/** A form in a dialog waits for the answer: saved, it closes; refused, all that was typed is still in it. */

/**
 * @param {HTMLFormElement} form @param {() => void} close
 * @param {(isHeld: () => boolean) => Promise<any>} command is told whether the form still shows what it sent
 * @returns {Promise<any>} the answer
 */
export async function sendForm(form, close, command) {
  if (form.ariaBusy === "true") return null;
  form.ariaBusy = "true";
  const answer = await command(() => form.isConnected && form.ariaBusy === "true");
  form.ariaBusy = "false";
  if (answer) close();
  return answer;
}
