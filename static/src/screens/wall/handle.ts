/** What a test may ask of a wall besides. */
import "../../scenes/handle.ts";
import * as lifecycle from "./lifecycle.ts";

Object.assign(window.tavla, { lifecycle });
