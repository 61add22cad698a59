// @ts-check
/** How fresh this page is, and what is kept while the line is down. */
import { seconds } from "../sync/clock.js";
import { freshness } from "../sync/connection.js";
import { _, ngettext } from "../sync/words.js";
import { html } from "./html.js";

/** @param {{unsaved: number}} props how many changes wait to be sent */
export function Fresh({ unsaved }) {
  const { state, since } = freshness.value;
  if (state !== "live") seconds.value;
  const age = Math.max(0, Math.round((Date.now() - since) / 1000));
  const text = {
    live: unsaved ? _("Saving…") : _("Live"),
    reconnecting: _("Reconnecting, {age} s old", { age }),
    offline: _("Offline, {age} s old", { age }),
  }[state];
  const kept = state !== "live" && unsaved ? ` · ${ngettext("{n} change kept", "{n} changes kept", unsaved)}` : "";
  return html`<span class="sync" role="status" data-state=${state}><span class="dot"></span>${text}${kept}</span>`;
}
