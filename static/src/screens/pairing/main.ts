/** The TV's side of pairing: asks every two seconds whether somebody has confirmed the code. */
import "../wall/started.ts";
import { boot } from "../../sync/boot.ts";
import { forget } from "../wall/offline_cache.ts";

const ASK_EVERY = 2000;

async function ask() {
  try {
    const response = await fetch("/api/v1/pairing/claim", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ state: boot.state }),
    });
    const isGone = response.status === 404;
    if (isGone || (response.ok && (await response.json()).paired)) return location.replace("/wall");
  } catch {
    // The server is away for a moment; the code stays on the screen and is asked for again.
  }
  setTimeout(ask, ASK_EVERY);
}
forget();
ask();
