// @ts-check
/** What a test may ask of a wall besides. */
import "../standup/handle.js";
import * as finishing from "../standup/finishing.js";
import * as lifecycle from "./lifecycle.js";

Object.assign(/** @type {any} */ (window).tavla, { finishing, lifecycle });
