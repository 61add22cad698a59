/**
 * Proof of work (board/web/proof_of_work.py), done while somebody writes. Where a browser cannot do
 * it, the form goes without, and fewer of them are taken.
 */
import { type Challenge, solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2";

/** A challenge lasts an hour; one that is older than this is left for a new one. */
const FRESH_MS = 50 * 60 * 1000;

export function workFor(form: HTMLFormElement) {
  let work = begin(form.dataset.work ?? ""), begun = Date.now();
  form.addEventListener("submit", async (e) => {
    e.preventDefault();
    if (form.ariaBusy === "true") return;
    form.ariaBusy = "true";
    const button = form.querySelector("button"), name = button?.textContent ?? "";
    if (button) button.textContent = form.dataset.working ?? name;
    if (Date.now() - begun > FRESH_MS) [work, begun] = [begin(form.dataset.work ?? ""), Date.now()];
    const field = form.elements.namedItem("proof");
    if (field instanceof HTMLInputElement) field.value = await work;
    form.submit();
  });
  addEventListener("pageshow", () => form.ariaBusy = null);
}

/** @returns the proof in base 64; empty where there is none */
async function begin(address: string): Promise<string> {
  try {
    const challenge: Challenge = await (await fetch(address)).json();
    const solution = await solveChallenge({ challenge, deriveKey });
    return solution ? btoa(JSON.stringify({ challenge, solution })) : "";
  } catch {
    return "";
  }
}
