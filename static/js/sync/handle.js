// @ts-check
/** What somebody at the console, a test or a benchmark may ask of a page: `tavla`. */
import * as clock from "./clock.js";
import * as connection from "./connection.js";
import * as store from "./store.js";

/** @type {any} */ (window).tavla = { clock, connection, store };
