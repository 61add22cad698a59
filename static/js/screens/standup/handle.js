// @ts-check
/** What a test may ask of whoever shows a standup, besides. */
import "../../sync/handle.js";
import * as turns from "../../model/turns.js";
import * as lists from "../board/lists.js";

Object.assign(/** @type {any} */ (window).tavla, { lists, turns });
