/**
 * The paired TVs: see how each is, name it, furnish it, steer it, send it away; and pair another.
 */
import { render } from "preact";
import { instantOf } from "../../model/days.ts";
import { boot } from "../../sync/boot.ts";
import { seconds } from "../../sync/clock.ts";
import { connect } from "../../sync/connection.ts";
import { onAccepted } from "../../sync/outbox.ts";
import { _, ngettext, timeText } from "../../sync/i18n.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { openMenu } from "../../ui/menu/menu.tsx";
import { drawStatus } from "../../ui/status/status.tsx";
import { toast } from "../../ui/toast/toast.tsx";
import { identify, loadAnew, putMessage, sendAway, showScene, takeMessageAway } from "./actions.ts";
import { askMessage, askScene } from "./asking.tsx";
import { openSettings } from "./furnishing.tsx";
import { Groups } from "./groups.tsx";
import { reload, walls } from "./list.ts";
import { PairForm } from "./pair_form.tsx";
import { boards } from "./place.ts";
import type { SeenWall } from "../../sync/boot.ts";

const LOOK_EVERY = 15_000, SILENT_AFTER = 150_000;
const PAIRED_LOOKS = [2000, 4000, 7000, 11_000];

function Walls() {
  return (
    <div class="walls">
      <header class="page-head">
        <h1>{_("Walls")}</h1>
      </header>
      {boards.length > 0 && <PairForm paired={soon} />}
      <Groups />
      <ul class="wall-list">
        {walls.value.map((wall) => <Wall key={wall.id} wall={wall} />)}
      </ul>
      {!walls.value.length && (
        <div class="empty">
          <Icon name="tv" />
          <b>{_("No wall is paired yet")}</b>
          <p>
            {boards.length
              ? _("Open {address} in the TV’s browser, and type the code that it shows above.", {
                address: `${location.host}/wall`,
              })
              : _("A wall shows boards, and there is none that you may put on one yet.")}
          </p>
        </div>
      )}
    </div>
  );
}

function Wall({ wall }: { wall: SeenWall }) {
  const shown = boot.boards.filter((board) => wall.board_ids.includes(board.id));
  const old = seconds.value - Date.parse(wall.seen_at ?? "0"), isLive = old < SILENT_AFTER;
  const facts = [
    wall.group_name,
    ...shown.map((board) => board.name),
    `${wall.inches}″ · ${wall.distance_cm / 100} m`,
    wall.screen,
    wall.may_steer && _("may steer"),
  ];
  return (
    <li data-live={isLive}>
      <Icon name="tv" />
      <span>
        <b>{wall.name}</b>
        <small>{facts.filter(Boolean).join(" · ")}</small>
        <small class="seen">
          <i class="dot" />
          {!wall.seen_at
            ? _("not seen yet")
            : isLive
            ? _("is on")
            : _("last seen {when}", { when: seenText(old, wall.seen_at) })}
          {wall.version && wall.version !== boot.version ? ` · ${_("an older version")}` : ""}
        </small>
        {wall.screen.endsWith("!") && (
          <small class="warn">
            <Icon name="circle-alert" />
            {_("This screen is too small to be read from so far away")}
          </small>
        )}
        {wall.problems.map((text) => (
          <small class="warn" key={text}>
            <Icon name="circle-alert" />
            {text}
          </small>
        ))}
      </span>
      {wall.may_change && (
        <>
          <button class="btn quiet small" onClick={() => identify(wall)}>
            {_("Which one?")}
          </button>
          <button
            class="icon-btn"
            aria-haspopup="menu"
            aria-label={_("Menu for {title}", { title: wall.name })}
            onClick={(e) => menu(e.currentTarget, wall)}
          >
            <Icon name="ellipsis" />
          </button>
        </>
      )}
    </li>
  );
}

function seenText(old: number, at: string) {
  const minutes = Math.round(old / 60_000), days = Math.floor(minutes / 1440);
  if (minutes < 60) return ngettext("{n} minute ago", "{n} minutes ago", minutes);
  return days ? ngettext("{n} day ago", "{n} days ago", days) : timeText(at);
}

function menu(anchor: Element, wall: SeenWall) {
  openMenu(anchor, wall.name, [
    { name: _("Settings …"), icon: "settings", action: () => openSettings(wall) },
    { name: _("Show now …"), icon: "play", action: () => scenes(anchor, wall) },
    {
      name: wall.message ? _("Take the message away") : _("Message …"),
      icon: "message-square",
      action: () => message(wall),
    },
    { name: _("Load it anew"), icon: "refresh-cw", action: () => loadAnew(wall) },
    { name: _("Send away"), icon: "x", action: () => revoke(wall) },
  ]);
}

function scenes(anchor: Element, wall: SeenWall) {
  const isOn = (scene: string) =>
    wall.pinned === scene && instantOf(wall.pinned_until) > seconds.peek();
  askScene(anchor, (scene) => showScene(wall, scene), isOn);
}

function message(wall: SeenWall) {
  if (wall.message) return takeMessageAway(wall);
  askMessage(wall.name, (text, hours, isHeld) => putMessage(wall, text, hours, isHeld));
}

async function revoke(wall: SeenWall) {
  if (await sendAway(wall)) toast(_("“{name}” shows nothing any more", { name: wall.name }));
}

/** Until a TV that was just paired has come for its page and says that it is on. */
async function soon() {
  await reload();
  for (const after of PAIRED_LOOKS) setTimeout(reload, after);
}

render(<Walls />, document.getElementById("app") as HTMLElement);
drawStatus("people");
connect();
onAccepted.push(reload);
setInterval(() => document.visibilityState === "visible" && reload(), LOOK_EVERY);
