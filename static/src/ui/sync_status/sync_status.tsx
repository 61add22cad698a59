/** The sync status of this page: how old it is, and what waits here because nobody takes it now. */
import { seconds } from "../../sync/clock.ts";
import { copiedAt, syncStatus } from "../../sync/connection.ts";
import { _, dayText, momentText, ngettext, timeText } from "../../sync/i18n.ts";
import type { SyncState } from "../../sync/connection.ts";
import type { Trouble } from "../../sync/outbox.ts";

/** From then on a server that has not confirmed a copy is called away. */
const SOON = 2000;

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
  const copied = copiedAt.value;
  const shown = copied ? wayOfCopy(state) : state === "live" && trouble ? "trouble" : state;
  const text = {
    live: unsaved ? _("Saving…") : _("Live"),
    trouble: ngettext("{n} change kept here", "{n} changes kept here", unsaved),
    reconnecting: _("Reconnecting, {age} s old", { age }),
    offline: _("Offline, {age} s old", { age }),
    copy: "",
  }[shown];
  const waiting = state !== "live" && unsaved
    ? ` · ${ngettext("{n} change kept", "{n} changes kept", unsaved)}`
    : "";
  const why = shown === "trouble" ? ` · ${troubleText(trouble)}` : "";
  const inside = (
    <>
      <span class="dot" />
      <span>{copied ? copyText(shown, copied) : text}{waiting}{why}</span>
    </>
  );
  return (
    <span
      class="sync"
      role="status"
      data-state={shown}
      title={copied
        ? _("This browser kept this page. It is checked as soon as the server answers.")
        : undefined}
    >
      {open && shown !== "live" && unsaved
        ? <button type="button" onClick={open} title={_("What is not saved yet")}>{inside}</button>
        : inside}
    </span>
  );
}

/** For a moment a copy is nothing to worry about. */
function wayOfCopy(state: SyncState["state"]) {
  return performance.now() < SOON ? "copy" : state === "offline" ? "offline" : "reconnecting";
}

/** When what is shown was right: today a time, otherwise with its day. */
function copyText(shown: string, at: number) {
  const isToday = dayText(at) === dayText(Date.now());
  const time = isToday ? timeText(at) : momentText(at);
  if (shown === "offline") return _("Offline, copy from {time}", { time });
  if (shown === "reconnecting") return _("Server away, copy from {time}", { time });
  return _("Copy from {time}", { time });
}

function troubleText(trouble: Trouble | null) {
  const n = Math.ceil(((trouble?.until ?? 0) - Date.now()) / 1000);
  if (!trouble?.until) return _("the server is slow to answer");
  const when = n > 0 ? _("trying again in {n} s", { n }) : _("trying again");
  const what = trouble.isServer ? _("the server has trouble") : _("the server cannot be reached");
  return `${what}, ${when}`;
}
