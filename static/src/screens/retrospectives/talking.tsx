/** Talking: one topic in the light, the others in their order. Anyone steers. */
import { _ } from "../../sync/i18n.ts";
import { row } from "../../sync/store.ts";
import { groupOf, nextTopic, topicsOf } from "../../model/retrospective.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { spotlight } from "./actions.ts";
import { Agreed } from "./agreements.tsx";
import { GotDots } from "./dots.tsx";
import { columnIcon, columnName, here, mayTakePart, notes } from "./state.ts";
import { nameOf } from "./retrospective_words.ts";
import type { Retrospective, RetrospectiveNote } from "../../model/rows.ts";

export function Talking({ one }: { one: Retrospective }) {
  const topics = topicsOf(notes.value), now = row("retrospective_note", one.spotlight_id);
  return (
    <div class="retro-talking">
      <div class="retro-stage">
        {now ? <InLight one={one} topic={now} /> : <NobodyInLight />}
        <Agreed one={one} />
      </div>
      <ol class="retro-topics" aria-label={_("Topics")}>
        {topics.map((topic) => (
          <li key={topic.id} data-talked={topic.is_talked_about}>
            <button
              class="retro-note"
              aria-current={topic.id === one.spotlight_id}
              disabled={!mayTakePart}
              onClick={() => spotlight(topic)}
            >
              <span>{topic.text}</span>
              <GotDots note={topic} />
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}

function NobodyInLight() {
  return (
    <section class="paper-card retro-light">
      <p class="quiet">{_("Choose what to talk about.")}</p>
      <NextButton />
    </section>
  );
}

function InLight({ one, topic }: { one: Retrospective; topic: RetrospectiveNote }) {
  const column = one.columns.find(({ id }) => id === topic.column_id);
  return (
    <section class="paper-card retro-light" aria-live="polite">
      {column && (
        <p class="quiet">
          <Icon name={columnIcon(column)} />
          {columnName(column)}
        </p>
      )}
      {[topic, ...groupOf(notes.value, topic)].map((note) => (
        <p class="retro-said" key={note.id}>
          {note.text}
          {note.author_id && <small>{nameOf(note.author_id)}</small>}
        </p>
      ))}
      <GotDots note={topic} />
      <NextButton />
    </section>
  );
}

function NextButton() {
  const next = following();
  if (!mayTakePart || !next) return null;
  return (
    <button class="btn" onClick={() => spotlight(next)}>
      {_("Next topic")}
      <Icon name="chevron-right" /> <kbd>→</kbd>
    </button>
  );
}

const following = () => nextTopic(topicsOf(notes.value), here.value?.spotlight_id ?? null);

/** By key, and by a presenter's clicker. */
export function goOn() {
  const next = here.peek()?.phase === "talking" ? following() : undefined;
  if (next && mayTakePart) spotlight(next);
}
