/**
 * The page runs: the notice that this TV cannot run it goes (too_old.ts). Imported before
 * everything else.
 */
document.getElementById("too-old")?.remove();
