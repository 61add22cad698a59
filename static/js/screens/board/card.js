// @ts-check
/** The face of a card: what it is, whose, how long, and what holds it up. */
import { useComputed } from "@preact/signals";
import { ageInDays, daysSince, dayText as isoDay } from "../../model/days.js";
import { boot } from "../../sync/boot.js";
import { minutes } from "../../sync/clock.js";
import { presence } from "../../sync/presence.js";
import { row, rowSignal } from "../../sync/store.js";
import { _, dayText, ngettext } from "../../sync/i18n.js";
import { Avatar, html, Icon } from "../../ui/html.js";
import { Label } from "../../ui/label.js";
import { finished, highlighted } from "./highlight.js";
import { areaOf, linksOf, mayWork, stale } from "./lists.js";
import { chosen } from "./selection.js";

/** @param {{id: number}} props */
export function Card({ id }) {
  const card = rowSignal("card", String(id)).value;
  const isHighlighted = useComputed(() => highlighted.value.has(id)).value,
    hasLanded = useComputed(() => finished.value === id).value;
  const isChosen = useComputed(() => chosen.value.has(id)).value;
  if (!card) return null;
  const area = areaOf(card);
  const initiative = card.initiative_id ? row("initiative", card.initiative_id) : null;
  return html`
    <li class="slot">
      <article class="card" data-id=${id} id=${`card-${id}`} data-hue=${area?.hue}
        data-done=${!!card.finished_at}
        data-highlighted=${isHighlighted} data-landed=${hasLanded} data-chosen=${isChosen}
        tabindex="0" aria-labelledby=${`title-${id}`} aria-describedby=${`meta-${id}`}>
          <i class="stripe" aria-hidden="true"></i>
          <div class="eyebrow" data-plain=${card.service === "standard"}><span class="area">${area
            ? initiative.name
            : ""}</span><${Service} card=${card} /><span class="key num">${isChosen
            ? html`<${Icon} name="check" />`
            : id}</span></div>
          <h3 id=${`title-${id}`}>${card.title}</h3>
          ${card.labels.length > 0 &&
            html`<p class="labels">${
              card.labels.map((/** @type {string} */ label) =>
                html`<${Label} key=${label} board=${card.board_id} name=${label} />`
              )
            }</p>`}
          ${card.blocked_at &&
            html`<p class="blocked"><${Icon} name="hourglass" /><span>${card.blocked_reason} · ${
              daysText(daysSince(card.blocked_at, minutes.value, boot.time_zone))
            }</span></p>`}
          <${Split} card=${card} />
          <div class="meta num" id=${`meta-${id}`}><${Facts} card=${card} /><${Viewers} id=${id} /><${People} card=${card} /></div>
          <button class="more" aria-label=${_("Menu for {title}", {
            title: card.title,
          })} aria-haspopup="menu" data-menu tabindex="-1"><${Icon} name="ellipsis" /></button>
        </article>
    </li>
  `;
}

/**
 * Where a card stood that somebody else took away while this list was held still: as high as it
 * was, and laid out from the first moment, because a list that is a little scrolled would follow
 * the height that a deferred one has until then.
 * @param {{id: number, height: number}} props
 */
export function Elsewhere({ id, height }) {
  const card = row("card", id);
  const where = card
    ? _("Moved to {column}", { column: row("column", card.column_id)?.name ?? "…" })
    : _("Left the board");
  return html`
    <li class="slot is-laid-out">
      <p class="card elsewhere" style=${{ minHeight: `${height}px` }}><b>${card?.title ??
        ""}</b>${where}</p>
    </li>
  `;
}

/** @param {{card: any}} props */
function Service({ card }) {
  const kinds = {
    expedite: html`<span class="service expedite"><${Icon} name="flame" />${_("Expedite")}</span>`,
    fixed_date: html`<span class="service" title=${
      _("Fixed date")
    }><${Icon} name="calendar-check" /></span>`,
    intangible: html`<span class="service" title=${
      _("Intangible")
    }><${Icon} name="sprout" /></span>`,
  };
  return kinds[/** @type {"expedite"} */ (card.service)] ?? null;
}

/** Old or unmoved work asks to be made smaller, in one click. @param {{card: any}} props */
function Split({ card }) {
  const why = stale(card);
  if (!why || !mayWork()) return null;
  const text = why === "older" ? _("Older than most get here") : _("Unmoved for two standups");
  return html`
    <p
      class="split-it"><${Icon} name="split" /><span>${text}</span><button data-split type="button">${_(
        "Split it?",
      )}</button></p>
  `;
}

/** @param {{card: any}} props */
function Facts({ card }) {
  const age = ageInDays(card, minutes.value, boot.time_zone);
  const ticked = card.checklist.filter((/** @type {any} */ item) => item.is_done).length;
  const today = isoDay(minutes.value, boot.time_zone), isDue = card.due_on && !card.finished_at;
  const isLate = isDue && card.due_on < today, isToday = isDue && card.due_on === today;
  const customer = card.customer_id ? row("customer", card.customer_id) : null;
  const waitsFor = linksOf(card.id).value.filter((link) =>
    link.role === "blocked_by" && row("card", link.other_id)?.finished_at === null
  );
  return html`
    ${card.due_on &&
      html`<span data-late=${isLate}><${Icon} name="calendar" />${
        dayText(`${card.due_on}T12:00:00Z`)
      }${isLate ? ` · ${_("late")}` : isToday ? ` · ${_("today")}` : ""}</span>`}
    ${card.estimate !== null && fact("gauge", _("Estimate"), card.estimate)}
    ${waitsFor.length > 0 &&
      fact("link", _("Waits for other cards"), waitsFor.map((one) => one.other_id).join(", "))}
    ${card.question_count > 0 &&
      html`<span class="asks" title=${
        ngettext("{n} open question", "{n} open questions", card.question_count)
      }><${Icon} name="circle-help" />${card.question_count}</span>`}
    ${card.checklist.length > 0 &&
      fact("list-checks", _("Checklist"), `${ticked}/${card.checklist.length}`)}
    ${card.comment_count > 0 && fact("message-square", _("Comments"), card.comment_count)}
    ${card.attachment_count > 0 && fact("paperclip", _("Files"), card.attachment_count)}
    ${card.recurrence_id && fact("repeat", _("Comes again and again"), "")}
    ${card.ticket_id && fact("ticket", _("From ticket {n}", { n: card.ticket_id }), card.ticket_id)}
    ${customer && fact("building", _("Customer"), customer.name)}
    ${age > 0 &&
      html`<span data-old=${!!stale(card)} title=${_("Work item age")}><${Icon} name="clock" />${
        daysText(age)
      }</span>`}
    ${card.finished_at && html`<span class="done"><${Icon} name="check" />${_("Done")}</span>`}
  `;
}

/** @param {string} icon @param {string} title @param {string | number} text */
function fact(icon, title, text) {
  return html`
    <span
      title=${title}><${Icon} name=${icon} /><span class="sr">${title}</span>${text}</span>
  `;
}

/** @param {{card: any}} props */
function People({ card }) {
  const people = card.assignees.map((/** @type {number} */ id) => row("member", id)).filter(
    Boolean,
  );
  if (!people.length && card.finished_at) return null;
  if (!people.length) {
    return html`<span class="free" title=${
      _("Nobody has taken this")
    }><${Icon} name="plus" /></span>`;
  }
  const names = people.map((/** @type {any} */ person) => person.name).join(", ");
  return html`<span class="stack people" role="img" aria-label=${names}>${
    people.slice(0, 3).map((/** @type {any} */ person) =>
      html`<${Avatar} key=${person.id} person=${person} />`
    )
  }${
    people.length > 3 && html`<span class="avatar more-people num">+${people.length - 3}</span>`
  }</span>`;
}

/** @param {{id: number}} props */
function Viewers({ id }) {
  const here = (presence.value[`board/${boot.board}`] ?? []).filter((one) =>
    one.card === id && one.member !== boot.me.id
  );
  if (!here.length) return null;
  const names = here.map((one) => row("member", one.member)?.name).join(", ");
  const text = here.some((one) => one.typing)
    ? _("{names} is writing", { names })
    : _("{names} is looking", { names });
  return html`<span class="viewers" title=${text}><${Icon} name=${
    here.some((one) => one.typing) ? "pencil" : "eye"
  } /></span>`;
}

/** @param {number} n */
function daysText(n) {
  return _("{n}\u00a0d", { n });
}
