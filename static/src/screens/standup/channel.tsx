/** The channels that the team's standups are told to: how each is, tried, changed. */
import { maySteer, teamHere } from "../../sync/selectors.ts";
import { all } from "../../sync/store.ts";
import { _, ngettext } from "../../sync/i18n.ts";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { FormButtons } from "../../ui/dialog/form_buttons.tsx";
import { Icon } from "../../ui/icon/icon.tsx";
import { post } from "../../ui/status/status.tsx";
import { toast } from "../../ui/toast/toast.tsx";
import { askHook } from "./channel_dialog.tsx";
import { KINDS, problemText, stateText } from "./channel_words.ts";
import type { Hook } from "../../model/rows.ts";

type Tried = { why: string; status: number | null };

export function openChannels() {
  openDialog(_("The team’s channel"), (close) => <Channels close={close} />);
}

function Channels({ close }: { close: () => void }) {
  const hooks = all("hook").filter((one) => one.team_id === teamHere());
  return (
    <div class="stacked channels">
      <h2>{_("The team’s channel")}</h2>
      <p class="quiet">
        {_(
          "Where the team talks, it is told when a standup begins and what it was: what is finished, blocked and parked, under the titles that walls may have.",
        )}
      </p>
      {hooks.length > 0
        ? <ul>{hooks.map((one) => <Channel key={one.id} hook={one} />)}</ul>
        : <p class="empty">{_("No channel yet")}</p>}
      <FormButtons
        close={close}
        beside={maySteer([teamHere()]) && (
          <button
            type="button"
            class="btn"
            onClick={() => askHook(null)}
          >
            <Icon name="plus" />
            {_("Channel")}
          </button>
        )}
      />
    </div>
  );
}

function Channel({ hook }: { hook: Hook }) {
  return (
    <li>
      <span class="name">
        <b>{KINDS[hook.kind]}</b>
        <small class="long">{hook.host}</small>
        <small data-state={hook.problem ? "problem" : undefined}>{stateText(hook)}</small>
      </span>
      {maySteer([teamHere()]) && (
        <span class="tools">
          <button class="btn quiet small" onClick={() => test(hook)}>{_("Send a test")}</button>
          {hook.problem && (
            <button class="btn quiet small" onClick={() => tryAgain(hook)}>{_("Try now")}</button>
          )}
          <button
            class="icon-btn"
            aria-label={_("Change {name}", { name: KINDS[hook.kind] })}
            onClick={() => askHook(hook)}
          >
            <Icon name="pencil" />
          </button>
        </span>
      )}
    </li>
  );
}

async function test(hook: Hook) {
  const answer = await post<Tried>(`/api/v1/hooks/${hook.id}/test`, {});
  if (answer.problem) return toast(answer.problem.title, undefined, "bad");
  const { why, status } = answer;
  if (why) {
    toast(_("Not told: {why}", { why: problemText({ problem: why, status }) }), undefined, "bad");
  } else toast(_("It took the test: look in the channel."));
}

async function tryAgain(hook: Hook) {
  const answer = await post<{ count: number }>(`/api/v1/hooks/${hook.id}/again`, {});
  if (answer.problem) return toast(answer.problem.title, undefined, "bad");
  toast(
    answer.count
      ? ngettext("{n} message is sent again now", "{n} messages are sent again now", answer.count)
      : _("Nothing waits for it. Send a test to see whether it works."),
  );
}
