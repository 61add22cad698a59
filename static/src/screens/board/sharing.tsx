/** The board's secret addresses: make one, copy it, take it back. */
import { signal } from "@preact/signals";
import { boot } from "../../sync/boot.ts";
import { all, row } from "../../sync/store.ts";
import { _, momentText } from "../../sync/i18n.ts";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { Icon } from "../../ui/icon/icon.tsx";
import { toast } from "../../ui/toast/toast.tsx";
import { act } from "../../boards/actions.ts";
import { mayWork } from "../../sync/selectors.ts";
import type { BoardLink } from "../../model/rows.ts";

/** The address that was just made; it is told this once. */
const made = signal("");

export function openSharing() {
  made.value = "";
  openDialog(_("Share the board"), (close) => <Sharing close={close} />);
}

function Sharing({ close }: { close: () => void }) {
  const links = all("board_link").sort((a, b) => a.id - b.id);
  return (
    <div class="stacked sharing">
      <h2>{_("Share the board")}</h2>
      <p>
        {_(
          "Whoever has a public link sees columns and cards, live, without signing in: what, not who. No names, no texts, nothing to press.",
        )}
      </p>
      {mayWork() && <Make />}
      {made.value && (
        <>
          <label>
            {_("Copy it now: it is shown this once")}
            <input
              readonly
              value={made.value}
              onFocus={(e) => e.currentTarget.select()}
              ref={(field) => field?.focus()}
            />
          </label>
          <div class="buttons start">
            <button class="btn quiet" onClick={copy}>
              <Icon name="copy" />
              {_("Copy")}
            </button>
          </div>
        </>
      )}
      {links.length > 0 && <h3>{_("Links that stand")}</h3>}
      <ul class="link-list">
        {links.map((link) => (
          <li key={link.id}>
            <Icon name={link.kind === "board" ? "eye" : "calendar"} />
            <span>
              {link.kind === "board" ? _("Public link") : _("Calendar link")}
              <small>{row("member", link.made_by)?.name ?? ""} · {momentText(link.made_at)}</small>
            </span>
            <button class="btn bad small" onClick={() => revoke(link)}>{_("Take back")}</button>
          </li>
        ))}
      </ul>
      <div class="buttons">
        <button class="btn quiet" onClick={close}>{_("Close")}</button>
      </div>
    </div>
  );
}

/** Not on an archived board: there links can only be taken back. */
function Make() {
  return (
    <div class="buttons start">
      <button class="btn" onClick={() => make("board")}>
        <Icon name="eye" />
        {_("Make a public link")}
      </button>
      <button class="btn quiet" onClick={() => make("calendar")}>
        <Icon name="calendar" />
        {_("Make a calendar link for the standups")}
      </button>
    </div>
  );
}

async function make(kind: "board" | "calendar") {
  const answer = await act(`boards/${boot.board}/links`, { kind }, _("new link made"));
  if (!answer) return;
  const { token, link } = answer.result;
  if (!token) {
    toast(_("The line broke before the address came. Make another link."), undefined, "bad");
    return void act(`boards/${boot.board}/links/${link}/revoke`, {}, _("link taken back"));
  }
  made.value = location.origin + (kind === "board" ? `/shared/${token}` : `/calendar/${token}.ics`);
}

async function copy() {
  await navigator.clipboard.writeText(made.value);
  toast(_("Copied"));
}

function revoke(link: BoardLink) {
  made.value = "";
  act(`boards/${boot.board}/links/${link.id}/revoke`, {}, _("link taken back"));
}
