/** One of my cards in a row: what it is, where it stands, what presses, and what comes next. */
import { isPressing } from "../../model/my_work.ts";
import { ageInDays, daysSince, dayText as isoDay } from "../../model/days.ts";
import { boot } from "../../sync/boot.ts";
import { minutes } from "../../sync/clock.ts";
import { areaOf } from "../../sync/selectors.ts";
import { row } from "../../sync/store.ts";
import { _, dayText, momentText, ngettext } from "../../sync/i18n.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { Label } from "../../ui/label/label.tsx";
import { nextStep } from "./actions.ts";
import type { Card } from "../../model/rows.ts";
import type { Part } from "../../model/my_work.ts";

export function Row({ card, part }: { card: Card; part: Part }) {
  const step = nextStep(card, part);
  return (
    <li>
      <article
        class="card"
        data-id={card.id}
        id={`card-${card.id}`}
        data-hue={areaOf(card)?.hue}
        data-done={part === "done"}
        tabindex={0}
        aria-labelledby={`title-${card.id}`}
        aria-describedby={`meta-${card.id}`}
      >
        <i class="stripe" aria-hidden="true" />
        <div class="what">
          <b class="title" id={`title-${card.id}`}>{card.title}</b>
          <p class="meta num" id={`meta-${card.id}`}>
            <Facts card={card} />
            {card.labels.map((label) => <Label key={label} board={card.board_id} name={label} />)}
          </p>
          {card.blocked_at && <Blocked reason={card.blocked_reason} since={card.blocked_at} />}
        </div>
        {step && (
          <button
            class="btn quiet small"
            data-step
            aria-label={_("{step}: {title}", { step: step.name, title: card.title })}
            onClick={step.action}
          >
            <Icon name={step.icon} />
            {step.name}
          </button>
        )}
        <button
          class="icon-btn small"
          data-menu
          aria-haspopup="menu"
          aria-label={_("Menu for {title}", { title: card.title })}
        >
          <Icon name="ellipsis" />
        </button>
      </article>
    </li>
  );
}

function Facts({ card }: { card: Card }) {
  const ticked = card.checklist.filter((item) => item.is_done).length;
  const age = ageInDays(card, minutes.value, boot.time_zone);
  const { question_count: asked, ticket_id: ticket } = card;
  return (
    <>
      <span>{row("column", card.column_id)?.name}</span>
      {card.finished_at
        ? <time dateTime={card.finished_at}>{momentText(card.finished_at)}</time>
        : <Due card={card} />}
      {card.service === "expedite" && (
        <span data-late="true">
          <Icon name="flame" />
          {_("Expedite")}
        </span>
      )}
      {card.checklist.length > 0 && fact(
        "list-checks",
        _("Checklist"),
        `${ticked}/${card.checklist.length}`,
      )}
      {asked > 0 &&
        fact("circle-help", ngettext("{n} open question", "{n} open questions", asked), asked)}
      {ticket && fact("ticket", _("From ticket {n}", { n: ticket }), ticket)}
      {age > 0 && fact("clock", _("Work item age"), days(age))}
    </>
  );
}

function Due({ card }: { card: Card }) {
  if (!card.due_on) return null;
  const at = { now: minutes.value, zone: boot.time_zone };
  const isToday = card.due_on === isoDay(at.now, at.zone), isHere = isPressing(card, at);
  return (
    <span data-late={isHere}>
      <Icon name="calendar" />
      {dayText(`${card.due_on}T12:00:00Z`)}
      {isHere && ` · ${isToday ? _("today") : _("late")}`}
    </span>
  );
}

function fact(icon: string, title: string, text: string | number) {
  return (
    <span title={title}>
      <Icon name={icon} />
      <span class="sr">{title}</span>
      {text}
    </span>
  );
}

function Blocked({ reason, since }: { reason: string | null; since: string }) {
  const n = daysSince(since, minutes.value, boot.time_zone);
  return (
    <p class="blocked">
      <Icon name="hourglass" />
      <span>{[reason, n ? days(n) : ""].filter(Boolean).join(" · ")}</span>
    </p>
  );
}

const days = (n: number) => _("{n}\u00a0d", { n });
