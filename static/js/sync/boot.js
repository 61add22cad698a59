// @ts-check
/** The start data that the page came with. Read once, here only. */

/** @type {any} */
export const boot = JSON.parse(document.getElementById("boot")?.textContent ?? "{}");
