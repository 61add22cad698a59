// @ts-check
/** What the page came with. Read once, here only. */

/** @type {any} */
export const boot = JSON.parse(document.getElementById("boot")?.textContent ?? "{}");
