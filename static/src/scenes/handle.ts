/** What a test may ask of whoever shows a standup, besides. */
import "../sync/handle.ts";
import * as turns from "../model/turns.ts";
import * as lists from "../sync/selectors.ts";

Object.assign(window.tavla, { lists, turns });
