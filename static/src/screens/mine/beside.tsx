/** What else waits for this person: a standup, questions, parked topics, the desk. */
import { boot } from "../../sync/boot.ts";
import { row } from "../../sync/store.ts";
import { _, momentText, ngettext } from "../../sync/i18n.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { openCardOf } from "./keys.ts";
import { Beforehand } from "./beforehand.tsx";
import { ownPlan, parked, questions, running } from "./work.ts";
import type { Comment, Standup } from "../../model/rows.ts";

export function Beside() {
  const { waiting_on_desk: waiting } = boot;
  const isAsked = questions.value.length > 0 || parked.value.length > 0 || waiting > 0;
  if (!running.value.length && !isAsked && !ownPlan.value) return null;
  return (
    <aside aria-label={_("What else waits for you")}>
      {running.value.map((standup) => (
        <Way
          key={standup.id}
          href={placeOf(standup)}
          icon="timer"
          name={_("The standup has begun")}
          about={boardOf(standup)?.name}
        />
      ))}
      <Beforehand />
      {questions.value.length > 0 && (
        <section aria-labelledby="asked">
          <h2 id="asked">
            {_("You are asked")} <span class="count num">{questions.value.length}</span>
          </h2>
          <ul>{questions.value.map((one) => <Question key={one.id} question={one} />)}</ul>
        </section>
      )}
      {parked.value.length > 0 && (
        <section aria-labelledby="parked">
          <h2 id="parked">
            {_("Parked in the standup")} <span class="count num">{parked.value.length}</span>
          </h2>
          <ul>
            {parked.value.map(({ standup, topic }) => (
              <li key={`${standup.id}.${topic.id}`}>
                <Way
                  href={standup.state === "held" ? `/standups/${standup.id}` : placeOf(standup)}
                  icon="square-parking"
                  name={topic.text}
                  about={boardOf(standup)?.name}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      {waiting > 0 && (
        <Way
          href="/desk"
          icon="inbox"
          name={ngettext("{n} ticket waits on the desk", "{n} tickets wait on the desk", waiting)}
        />
      )}
    </aside>
  );
}

/** A board of this page that the standup is about. */
const boardOf = (standup: Standup) =>
  boot.boards.map(({ id }) => row("board", id)).find((one) =>
    one && standup.teams.includes(one.team_id)
  );

const placeOf = (standup: Standup) => `/boards/${boardOf(standup)?.id}/standup`;

function Way({ href, icon, name, about }: {
  href: string;
  icon: string;
  name: string;
  about?: string;
}) {
  return (
    <a class="way" href={href}>
      <Icon name={icon} />
      <span>
        <b>{name}</b>
        {about && <small class="quiet">{about}</small>}
      </span>
    </a>
  );
}

function Question({ question }: { question: Comment }) {
  const who = row("member", question.by_id)?.name ?? "";
  return (
    <li>
      <button class="way" onClick={() => openCardOf(question.card_id)}>
        <Icon name="circle-help" />
        <span>
          <b>{question.text}</b>
          <small class="quiet">
            {who} · {momentText(question.at)} · {row("card", question.card_id)?.title}
          </small>
        </span>
      </button>
    </li>
  );
}
