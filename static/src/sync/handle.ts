/** What somebody at the console, a test or a benchmark may ask of a page: `tavla`. */
import * as clock from "./clock.ts";
import * as connection from "./connection.ts";
import * as store from "./store.ts";

declare global {
  interface Window {
    tavla: Record<string, unknown>;
  }
}

window.tavla = { clock, connection, store };
