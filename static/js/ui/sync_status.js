// @ts-check
/** The sync status of this page: how old it is, and what waits here because nobody takes it now. */
import { seconds } from "../sync/clock.js";
import { syncStatus } from "../sync/connection.js";
import { _, ngettext } from "../sync/i18n.js";
import { html } from "./html.js";

/**
 * @param {{unsaved: number, trouble?: {isServer: boolean, until: number} | null, open?: () =>
 *   void}} props how many changes wait to be sent, why they do, and what shows them
 */
export function SyncStatus({ unsaved, trouble = null, open }) {
  const { state, since } = syncStatus.value;
  if (state !== "live" || trouble) seconds.value;
  const age = Math.max(0, Math.round((Date.now() - since) / 1000));
  const shown = state === "live" && trouble ? "trouble" : state;
  const text = {
    live: unsaved ? _("Saving…") : _("Live"),
    trouble: ngettext("{n} change kept here", "{n} changes kept here", unsaved),
    reconnecting: _("Reconnecting, {age} s old", { age }),
    offline: _("Offline, {age} s old", { age }),
  }[shown];
  const waiting = state !== "live" && unsaved
    ? ` · ${ngettext("{n} change kept", "{n} changes kept", unsaved)}`
    : "";
  const why = shown === "trouble" ? ` · ${troubleText(trouble)}` : "";
  const inside = html`<span class="dot"></span><span>${text}${waiting}${why}</span>`;
  return html`
    <span class="sync" role="status" data-state=${shown}>${open && shown !== "live" && unsaved
      ? html`
        <button type="button" onClick=${open} title=${_("What is not saved yet")}>${inside}</button>
      `
      : inside}</span>
  `;
}

/** @param {{isServer: boolean, until: number} | null} trouble */
function troubleText(trouble) {
  const n = Math.ceil(((trouble?.until ?? 0) - Date.now()) / 1000);
  if (!trouble?.until) return _("the server is slow to answer");
  const when = n > 0 ? _("trying again in {n} s", { n }) : _("trying again");
  return `${
    trouble.isServer ? _("the server has trouble") : _("the server cannot be reached")
  }, ${when}`;
}
