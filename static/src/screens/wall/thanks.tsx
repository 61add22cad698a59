/**
 * After a standup: what we finished, thanks, the mood; and what is parked until somebody settles
 * it.
 */
import { clockText } from "../../model/days.ts";
import { _, ngettext } from "../../sync/i18n.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { viewport } from "../../ui/viewport.ts";
import { thanksText } from "../../scenes/ending.tsx";
import { lineEntry, Lines } from "../../scenes/lines.tsx";
import { MoodOf } from "../../scenes/moods.tsx";
import { namesOf, openTopics, recordOf, titleOf } from "../../scenes/texts.ts";
import type { Standup } from "../../model/rows.ts";

export function Thanks({ standup }: { standup: Standup }) {
  const record = recordOf(standup);
  if (!record) return null;
  const { finished, seconds } = record;
  const entries = [
    ...standup.thanks.map((one) => lineEntry(`t${one.id}`, "heart", thanksText(one), "warm")),
    ...finished.map((card) => lineEntry(`c${card.id}`, "check", titleOf(card), "good")),
  ];
  const height = viewport.value.height - 30 - (standup.mood ? 8 : 0);
  return (
    <section class="simple-scene thanks-scene">
      <h1>{_("Thank you, have a good day")}</h1>
      <p class={`big ${finished.length ? "good" : ""}`}>
        {finished.length > 0 && <Icon name="sparkles" />}
        {ngettext("{n} card finished", "{n} cards finished", finished.length)} ·{" "}
        <span class="num">{clockText(seconds)}</span>
      </p>
      {standup.mood && <MoodOf mood={standup.mood} />}
      <Lines entries={entries} height={height} />
    </section>
  );
}

export function Parked() {
  const topics = openTopics().map((topic) =>
    lineEntry(
      `p${topic.id}`,
      "square-parking",
      [topic.text, namesOf(topic.people)].filter(Boolean).join(" · "),
    )
  );
  return (
    <section class="simple-scene">
      <h1>
        <Icon name="square-parking" />
        {_("Parked")}
      </h1>
      <Lines entries={topics} height={viewport.value.height - 24} />
    </section>
  );
}
