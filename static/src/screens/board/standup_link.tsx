/** The way to the standup: a running one is offered to everybody. */
import { boot } from "../../sync/boot.ts";
import { row } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { plan, standup } from "../../sync/selectors.ts";
import { whenText } from "../../scenes/texts.ts";

const address = `/boards/${boot.board}/standup`;

/** Over the board while one is under way. */
export function StandupNow() {
  if (!isOn()) return null;
  return (
    <p class="banner standup-now">
      <Icon name="users" />
      {nowText()}
      <a class="btn small" href={address}>{_("Join")}</a>
    </p>
  );
}

/** In the toolbar, when the next one is. */
export function StandupLink() {
  if (isOn() || row("board", boot.board)?.archived_at) return null;
  const next = plan.value?.next_at;
  const text = next ? _("Standup {when}", { when: whenText(next) }) : _("Standup");
  return (
    <a class="btn quiet small start-standup" href={address} title={text}>
      <Icon name="timer" />
      <span>{text}</span>
    </a>
  );
}

function isOn() {
  return ["gathering", "running", "finishing"].includes(standup.value?.state ?? "");
}

function nowText() {
  const now = standup.value;
  const turn = now?.state === "running" && now.style === "round" ? now.people[now.turn] : 0;
  const who = turn ? row("member", turn) : null;
  if (who?.id === boot.me.id) return _("It is your turn in the standup");
  if (who) return _("The standup is running: {name} speaks", { name: who.name });
  return now?.state === "gathering"
    ? _("The standup begins: put the board right")
    : _("The standup is running");
}
