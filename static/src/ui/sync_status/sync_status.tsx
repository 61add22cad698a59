/** The sync status of this page: how old it is, and what waits here because nobody takes it now. */
import { seconds } from "../../sync/clock.ts";
import { syncStatus } from "../../sync/connection.ts";
import { _, ngettext } from "../../sync/i18n.ts";
import type { Trouble } from "../../sync/outbox.ts";

/** @param props how many changes wait to be sent, why they do, and what shows them */
export function SyncStatus(
  { unsaved, trouble = null, open }: {
    unsaved: number;
    trouble?: Trouble | null;
    open?: () => void;
  },
) {
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
  const inside = (
    <>
      <span class="dot" />
      <span>{text}{waiting}{why}</span>
    </>
  );
  return (
    <span class="sync" role="status" data-state={shown}>
      {open && shown !== "live" && unsaved
        ? <button type="button" onClick={open} title={_("What is not saved yet")}>{inside}</button>
        : inside}
    </span>
  );
}

function troubleText(trouble: Trouble | null) {
  const n = Math.ceil(((trouble?.until ?? 0) - Date.now()) / 1000);
  if (!trouble?.until) return _("the server is slow to answer");
  const when = n > 0 ? _("trying again in {n} s", { n }) : _("trying again");
  const what = trouble.isServer ? _("the server has trouble") : _("the server cannot be reached");
  return `${what}, ${when}`;
}
