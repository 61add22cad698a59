/** How the channels that a standup is told to are called, and what became of what they were told. */
import { _, momentText } from "../../sync/i18n.ts";
import type { Hook } from "../../model/rows.ts";

export const KINDS: Record<string, string> = {
  teams: "Microsoft Teams",
  mattermost: "Mattermost",
  rocketchat: "Rocket.Chat",
  slack: "Slack",
  json: _("A program of your own (JSON)"),
};

/** Where a channel's address is found. */
export const WHERE: Record<string, string> = {
  teams: _(
    "In Teams: the channel’s menu, Workflows, “Send webhook alerts to a channel”. Copy the address that it gives.",
  ),
  mattermost: _("In Mattermost: Integrations, Incoming webhooks."),
  rocketchat: _("In Rocket.Chat: Workspace, Integrations, New, Incoming."),
  slack: _("In Slack: an app with Incoming webhooks, one for the channel."),
  json: _(
    "It gets JSON by POST, signed as Standard Webhooks says. What was told twice has the same webhook-id.",
  ),
};

const PROBLEMS: Record<string, string> = {
  forgotten: _("its address has to be given anew"),
  not_allowed: _("its address leads into your own network"),
  unknown_host: _("there is no host of that name"),
  not_trusted: _("its certificate is not trusted"),
  no_answer: _("it does not answer"),
  redirected: _("it leads elsewhere; give the address where it leads"),
  refused: _("it says no"),
};

type Outcome = Pick<Hook, "problem" | "status">;

/** Why it took nothing, with the status that it answered. */
export function problemText({ problem, status }: Outcome) {
  const why = PROBLEMS[problem] ?? problem;
  return status ? `${why} (${status})` : why;
}

export function stateText(hook: Outcome & Pick<Hook, "delivered_at">) {
  if (hook.problem) return _("Not told: {why}", { why: problemText(hook) });
  return hook.delivered_at
    ? _("Last told {when}", { when: momentText(hook.delivered_at) })
    : _("Nothing has been told yet");
}
