// @ts-check
/**
 * The page runs: the notice that this TV cannot run it goes (too_old.js). Imported before
 * everything else.
 */
document.getElementById("too-old")?.remove();
