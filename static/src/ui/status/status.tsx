/**
 * The right end of the bar: the sync status, what is not saved yet, who is here. And the theme of
 * the menu.
 */
import { render } from "preact";
import { boot } from "../../sync/boot.ts";
import { lookBack, next, redo, undo } from "../../sync/optimistic_updates.ts";
import { lost, newVersion } from "../../sync/connection.ts";
import { forgetLooks, keepCopy } from "../../sync/local_copy.ts";
import { presence } from "../../sync/presence.ts";
import { trouble, unsaved } from "../../sync/outbox.ts";
import { all, rowsOf } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { SyncStatus } from "../sync_status/sync_status.tsx";
import { Avatar } from "../avatar/avatar.tsx";
import { foldRow } from "../folding_row/folding_row.ts";
import { Icon } from "../icon/icon.tsx";
import { everywhere, isTyping } from "../keyboard_shortcuts/keyboard_shortcuts.ts";
import { IncidentLines } from "../incidents/incident_line.tsx";
import { Bell } from "../notification_tray/bell.tsx";
import { ofEveryPage, openNotificationTray, openUnsaved } from "../opening.ts";
import { drawPaletteButton } from "../palette/palette_button.tsx";
import { fetchInIdleMoments } from "../part.tsx";
import { watchUnsaved } from "../unsaved/unsaved.tsx";
import type { Problem } from "../../model/answers.ts";

everywhere.push({ keys: ["u"], name: _("What is new to you"), action: openNotificationTray });

/** @param stream whose people are shown */
export function drawStatus(stream: string) {
  const place = document.getElementById("status");
  if (place) render(<Status stream={stream} />, place);
  const incidents = document.getElementById("incidents");
  if (incidents) render(<IncidentLines />, incidents);
  const theme = document.getElementById("theme");
  if (theme) render(<Theme />, theme);
  foldTabs();
  drawPaletteButton();
  watchUnsaved();
  keepCopy();
  fetchInIdleMoments(ofEveryPage);
  addEventListener("keydown", undoKeys);
  addEventListener(
    "keydown",
    (e) => e.key === "Escape" && document.querySelector("details.me")?.removeAttribute("open"),
  );
}

function foldTabs() {
  const tabs = document.querySelector<HTMLElement>(".tabs");
  const more = tabs?.querySelector<HTMLButtonElement>("[data-more]");
  if (tabs && more) foldRow(tabs, more);
}

function Status({ stream }: { stream: string }) {
  return (
    <div class="status">
      <Lost />
      <Newer />
      <SyncStatus unsaved={unsaved.value} trouble={trouble.value} open={openUnsaved} />
      <Here stream={stream} />
      <Bell />
      <Undo />
    </div>
  );
}

/** Says what it would undo, as soon as somebody comes near. */
function Undo() {
  const title = next.value ? _("Undo: {what} (Ctrl+Z)", { what: next.value }) : _("Undo (Ctrl+Z)");
  return (
    <button
      class="icon-btn"
      title={title}
      aria-label={title}
      onPointerEnter={lookBack}
      onFocus={lookBack}
      onClick={undo}
    >
      <Icon name="undo-2" />
    </button>
  );
}

function Here({ stream }: { stream: string }) {
  const others = (presence.value[stream] ?? []).filter((one) => one.member !== boot.me.id);
  const here = rowsOf("member", others.map((one) => one.member));
  if (!here.length) return null;
  const names = here.map((person) => person.name).join(", ");
  return (
    <div class="stack" role="img" aria-label={_("Here now: {names}", { names })}>
      {here.slice(0, 5).map((person) => <Avatar key={person.id} person={person} />)}
      {here.length > 5 && <span class="avatar more-people num">+{here.length - 5}</span>}
    </div>
  );
}

/** The server's pages are newer than this one; what is written here is kept over the reload. */
function Newer() {
  return newVersion.value && (
    <button
      type="button"
      class="btn quiet small"
      onClick={() => location.reload()}
    >
      <Icon name="refresh-cw" />
      {_("New version: reload")}
    </button>
  );
}

function Lost() {
  if (lost.value === "signed_out") {
    const back = `/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`;
    return (
      <a class="btn small" href={back}>{_("You are signed out. Sign in; what you did is kept")}</a>
    );
  }
  return lost.value && (
    <a class="btn small" href="/">{_("You may no longer see this. To the start")}</a>
  );
}

function Theme() {
  const choose = async (theme: string) => {
    await post("/api/v1/me/preferences", { theme });
    location.reload();
  };
  const names = { system: _("System"), light: _("Light"), dark: _("Dark") };
  return (
    <form onSubmit={(e) => e.preventDefault()} aria-label={_("Colours")}>
      {Object.entries(names).map(([theme, name]) => (
        <button
          key={theme}
          type="button"
          aria-pressed={boot.me.theme === theme}
          onClick={() => choose(theme)}
        >
          {name}
        </button>
      ))}
    </form>
  );
}

/** What a request is answered, or why it was refused. */
export type Posted<T> = T & { problem?: undefined } | { problem: Problem };

/** A request that is no command on a stream. */
export async function post<T extends object>(path: string, body: object): Promise<Posted<T>> {
  const headers = { "Content-Type": "application/json", "X-CSRF-Token": boot.csrf };
  const asked = { method: "POST", headers, body: JSON.stringify(body) };
  const response = await fetch(path, asked).catch(() => null);
  const answer = await response?.json().catch(() => null);
  if (path.startsWith("/api/v1/me/")) await forgetLooks();
  if (response?.ok) return { ...answer };
  const title = response
    ? _("This could not be done.")
    : _("The server cannot be reached. Nothing was changed: try again in a moment.");
  return { problem: { code: "", title, ...answer } };
}

function undoKeys(e: KeyboardEvent) {
  if (!(e.ctrlKey || e.metaKey) || isTyping(e)) return;
  const key = e.key.toLowerCase();
  if (key === "z" && !e.shiftKey) undo();
  else if (key === "y" || (key === "z" && e.shiftKey)) redo();
  else return;
  e.preventDefault();
}

/** Members who can be chosen, by name. */
export function activeMembers() {
  return all("member").filter((person) => person.is_active).sort((a, b) =>
    a.name.localeCompare(b.name)
  );
}
