/** What is parked, until somebody settles it. */
import { _ } from "../../sync/i18n.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { viewport } from "../../ui/viewport.ts";
import { lineEntry, Lines } from "../../scenes/lines.tsx";
import { namesOf, openTopics } from "../../scenes/texts.ts";

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
