/** What one wants to say in the next standup, or in the one that has begun. */
import { whenText } from "../../scenes/texts.ts";
import { boot } from "../../sync/boot.ts";
import { send } from "../../sync/optimistic_updates.ts";
import { _ } from "../../sync/i18n.ts";
import { OwnLines, prepareFor } from "../../boards/own_lines.tsx";
import { ownPlan, running } from "./work.ts";
import type { Standup } from "../../model/rows.ts";

const DRAFT = { draft: "line.mine", href: "/mine" };

export function Beforehand() {
  const plan = ownPlan.value;
  const standup = running.value.find((one) => one.team_id === plan?.team_id);
  if (!plan || (!plan.next_at && !standup)) return null;
  return (
    <section class="beforehand">
      <OwnLines
        lines={standup?.said ?? plan.lines}
        draftKey={DRAFT.draft}
        write={(text, line) =>
          standup ? say(standup, text, line) : prepareFor(plan.team_id, text, line, DRAFT)}
      />
      {!standup && plan.next_at && (
        <p class="quiet">
          {_("In the standup {when}, in your turn, also when you are away", {
            when: whenText(plan.next_at),
          })}
        </p>
      )}
    </section>
  );
}

function say(standup: Standup, text: string, line: number | null) {
  return send({
    path: `/api/v1/standups/${standup.id}/say`,
    body: { member_id: boot.me.id, text, line_id: line },
    stream: `team/${standup.team_id}`,
    written: { text, about: _("What you want to say in the standup"), ...DRAFT },
    summary: _("what you want to say changed"),
  });
}
