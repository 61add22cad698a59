/** The face of a card: what it is, whose, how long, and what holds it up. */
import { useComputed } from "@preact/signals";
import { useState } from "preact/hooks";
import { ageInDays, daysSince, dayText as isoDay } from "../../model/days.ts";
import { boot } from "../../sync/boot.ts";
import { minutes } from "../../sync/clock.ts";
import { presence } from "../../sync/presence.ts";
import { row, rowSignal, rowsOf } from "../../sync/store.ts";
import { _, dayText, ngettext } from "../../sync/i18n.ts";
import { Avatar } from "../../ui/avatar/avatar.tsx";
import { Icon } from "../../ui/icon/icon.tsx";
import { Label } from "../../ui/label/label.tsx";
import { Cover } from "./cover.tsx";
import { lastTitle } from "../../boards/last_changes.ts";
import { finished, highlighted } from "./highlight.ts";
import { areaOf, linksOf, mayWork, stale } from "../../sync/selectors.ts";
import { chosen } from "./selection.ts";
import type { JSX } from "preact";
import type { Card } from "../../model/rows.ts";

export function Card({ id }: { id: number }) {
  const card = rowSignal("card", String(id)).value;
  const changedBy = useComputed(() => highlighted.value.get(id)).value;
  const hasLanded = useComputed(() => finished.value === id).value;
  const isChosen = useComputed(() => chosen.value.has(id)).value;
  if (!card) return null;
  const area = areaOf(card);
  const initiative = card.initiative_id ? row("initiative", card.initiative_id) : null;
  return (
    <article
      class="card"
      data-id={id}
      id={`card-${id}`}
      data-hue={area?.hue}
      data-done={!!card.finished_at}
      data-highlighted={changedBy !== undefined}
      data-landed={hasLanded}
      data-chosen={isChosen}
      data-labelled={card.labels.length > 0}
      tabindex={0}
      aria-labelledby={`title-${id}`}
      aria-describedby={`meta-${id}`}
    >
      <i class="stripe" aria-hidden="true" />
      <Cover card={card} />
      {changedBy && <ChangedBy id={changedBy} />}
      <div class="eyebrow" data-plain={card.service === "standard"}>
        {area && initiative && (
          <a
            class="area"
            href={`/focus/initiatives/${initiative.id}`}
            title={initiative.name}
            tabindex={-1}
            draggable={false}
          >
            {initiative.name}
          </a>
        )}
        <Service card={card} />
        <span class="key num">{isChosen ? <Icon name="check" /> : id}</span>
      </div>
      <h3 id={`title-${id}`} title={card.title}>{card.title}</h3>
      <Labels card={card} />
      {card.blocked_at && (
        <p class="blocked" title={card.blocked_reason ?? ""}>
          <Icon name="hourglass" />
          <span class="reason">{card.blocked_reason}</span>
          <Since at={card.blocked_at} />
        </p>
      )}
      <div class="meta num" id={`meta-${id}`}>
        <div class="facts">
          <Facts card={card} />
        </div>
        <Split card={card} />
        <Viewers id={id} />
        <People card={card} />
      </div>
      <button
        class="more"
        aria-label={_("Menu for {title}", { title: card.title })}
        aria-haspopup="menu"
        data-menu
        tabindex={-1}
      >
        <Icon name="ellipsis" />
      </button>
    </article>
  );
}

function ChangedBy({ id }: { id: number }) {
  const person = row("member", id);
  return person && (
    <span class="changed-by">
      <Avatar person={person} />
    </span>
  );
}

/**
 * Where a card stood that somebody else took away while this list was held still: as high as it
 * was.
 */
export function Elsewhere({ id, height }: { id: number; height: number }) {
  const card = row("card", id), [asItWas] = useState(height);
  const where = card
    ? _("Moved to {column}", { column: row("column", card.column_id)?.name ?? "…" })
    : _("Left the board");
  return (
    <p class="card elsewhere" style={{ height: `${asItWas}px` }}>
      <b>{card?.title ?? lastTitle(id)}</b>
      <span>{where}</span>
    </p>
  );
}

function Service({ card }: { card: Card }) {
  const kinds: Record<string, JSX.Element> = {
    expedite: (
      <span class="service expedite">
        <Icon name="flame" />
        {_("Expedite")}
      </span>
    ),
    fixed_date: (
      <span class="service" title={_("Fixed date")}>
        <Icon name="calendar-check" />
      </span>
    ),
    intangible: (
      <span class="service" title={_("Intangible")}>
        <Icon name="sprout" />
      </span>
    ),
  };
  return kinds[card.service] ?? null;
}

function Labels({ card }: { card: Card }) {
  if (!card.labels.length) return null;
  return (
    <p class="labels">
      {card.labels.map((label) => (
        <span
          key={label}
          data-only-label={label}
          title={_("Only what is labelled “{label}”", { label })}
        >
          <Label board={card.board_id} name={label} />
        </span>
      ))}
    </p>
  );
}

/** Old or unmoved work asks to be made smaller, in one click. */
function Split({ card }: { card: Card }) {
  const why = stale(card);
  if (!why || !mayWork()) return null;
  const text = why === "older" ? _("Older than most get here") : _("Unmoved for two standups");
  return (
    <p class="split-it">
      <span class="why">{text}</span>
      <button data-split type="button" title={text}>
        <Icon name="split" />
        <span>{_("Split it?")}</span>
      </button>
    </p>
  );
}

function Facts({ card }: { card: Card }) {
  const age = ageInDays(card, minutes.value, boot.time_zone);
  const ticked = card.checklist.filter((item) => item.is_done).length;
  const today = isoDay(minutes.value, boot.time_zone), dueOn = card.finished_at ? "" : card.due_on;
  const isLate = !!dueOn && dueOn < today, isToday = dueOn === today;
  const customer = card.customer_id ? row("customer", card.customer_id) : null;
  const waitsFor = linksOf(card.id).value.filter((link) =>
    link.role === "blocked_by" && row("card", link.other_id)?.finished_at === null
  );
  return (
    <>
      {card.due_on && (
        <span data-late={isLate}>
          <Icon name="calendar" />
          {dayText(`${card.due_on}T12:00:00Z`)}
          {isLate ? ` · ${_("late")}` : isToday ? ` · ${_("today")}` : ""}
        </span>
      )}
      {age > 0 && (
        <span data-old={!!stale(card)} title={_("Work item age")}>
          <Icon name="clock" />
          {daysText(age)}
        </span>
      )}
      {waitsFor.length > 0 &&
        fact("link", _("Waits for other cards"), waitsFor.map((one) => one.other_id).join(", "))}
      {card.question_count > 0 && (
        <span
          class="asks"
          title={ngettext("{n} open question", "{n} open questions", card.question_count)}
        >
          <Icon name="circle-help" />
          {card.question_count}
        </span>
      )}
      {card.checklist.length > 0 &&
        fact("list-checks", _("Checklist"), `${ticked}/${card.checklist.length}`)}
      {card.comment_count > 0 && fact("message-square", _("Comments"), card.comment_count)}
      {card.attachment_count > 0 && fact("paperclip", _("Files"), card.attachment_count)}
      {card.recurrence_id && fact("repeat", _("Comes again and again"), "")}
      {card.ticket_id &&
        fact("ticket", _("From ticket {n}", { n: card.ticket_id }), card.ticket_id)}
      {customer && fact("building", _("Customer"), customer.name)}
      {card.estimate !== null && fact("gauge", _("Estimate"), card.estimate)}
    </>
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

function People({ card }: { card: Card }) {
  const people = rowsOf("member", card.assignees);
  if (!people.length) return card.finished_at ? null : <Free card={card} />;
  const names = people.map((person) => person.name).join(", ");
  return (
    <span class="stack people" role="img" aria-label={names}>
      {people.slice(0, 3).map((person) => (
        <span key={person.id} data-only-person={person.id}>
          <Avatar person={person} title={_("{name}: only their cards", person)} />
        </span>
      ))}
      {people.length > 3 && <span class="avatar more-people num">+{people.length - 3}</span>}
    </span>
  );
}

/** Nobody has taken it: one press does. */
function Free({ card }: { card: Card }) {
  if (!mayWork()) return <span class="free" title={_("Nobody has taken this")} />;
  return (
    <button
      class="free"
      type="button"
      data-take
      tabindex={-1}
      aria-label={_("Take {title}", card)}
      title={_("Nobody has taken this. Take it")}
    >
      <Icon name="plus" />
    </button>
  );
}

function Viewers({ id }: { id: number }) {
  const here = (presence.value[`board/${boot.board}`] ?? []).filter((one) =>
    one.card === id && one.member !== boot.me.id
  );
  if (!here.length) return null;
  const names = here.map((one) => row("member", one.member)?.name).join(", ");
  const text = here.some((one) => one.typing)
    ? _("{names} is writing", { names })
    : _("{names} is looking", { names });
  return (
    <span class="viewers" title={text}>
      <Icon name={here.some((one) => one.typing) ? "pencil" : "eye"} />
    </span>
  );
}

/** Not on the first day. */
function Since({ at }: { at: string }) {
  const days = daysSince(at, minutes.value, boot.time_zone);
  return days > 0 && <span class="since num">{daysText(days)}</span>;
}

function daysText(n: number) {
  return _("{n}\u00a0d", { n });
}
