/** Somebody's place on the whiteboard. */
import { _ } from "../../sync/i18n.ts";
import { Avatar } from "../../ui/avatar/avatar.tsx";
import { Icon } from "../../ui/icon/icon.tsx";
import { firstName } from "../people.ts";
import { Stripe } from "../stripe.tsx";
import { shortSince, titleOf } from "../texts.ts";
import type { Filled } from "../../model/whiteboard.ts";
import type { Card } from "../../model/rows.ts";
import type { Place } from "./content.ts";

export function Tile({ place, fill }: { place: Place; fill: Filled }) {
  const { person, doing, done, next, status } = place;
  return (
    <li class="place" data-status={status || (person ? "" : "nobody")}>
      <header>
        {person ? <Avatar person={person} /> : <Icon name="hand" />}
        <h2>{person ? firstName(person) : _("Nobody holds these")}</h2>
        <Status status={status} />
        {done.length > 0 && (
          <b class="done-count num" title={_("Finished since the last standup")}>
            <Icon name="check" />
            {done.length}
          </b>
        )}
      </header>
      <ul class="tasks">
        {fill.doing.map((lines, i) => <Task key={doing[i].id} card={doing[i]} lines={lines} />)}
        {fill.more > 0 && <li class="more num">{_("+{n} more", { n: fill.more })}</li>}
        {!doing.length && <Free next={next} status={status} />}
        {fill.done.map((_lines, i) => <Done key={done[i].id} card={done[i]} />)}
      </ul>
    </li>
  );
}

function Status({ status }: { status: string }) {
  const known: Record<string, [string, string] | undefined> = {
    duty: ["inbox", _("has the desk")],
    remote: ["monitor", _("remote")],
    away: ["moon", _("away")],
  };
  const [icon, text] = known[status] ?? [];
  return icon && text
    ? (
      <span class="status" title={text}>
        <Icon name={icon} />
        <span>{text}</span>
      </span>
    )
    : null;
}

function Task({ card, lines }: { card: Card; lines: number }) {
  return (
    <li class="task" data-stuck={!!card.blocked_at}>
      <Stripe card={card} />
      <span class="title" data-lines={lines} style={{ "--lines": lines }}>{titleOf(card)}</span>
      {card.blocked_at && (
        <span class="since num" title={card.blocked_reason ?? ""}>
          <Icon name="hourglass" />
          {shortSince(card.blocked_at)}
        </span>
      )}
    </li>
  );
}

function Done({ card }: { card: Card }) {
  return (
    <li class="task finished-task">
      <Icon name="check" />
      <span class="title" data-lines={1}>{titleOf(card)}</span>
    </li>
  );
}

function Free({ next, status }: { next: Card | undefined; status: string }) {
  if (next) {
    return (
      <li class="task next-task">
        <Icon name="chevron-right" />
        <span class="title" data-lines={1}>{_("next: {title}", { title: titleOf(next) })}</span>
      </li>
    );
  }
  return status === "away" ? null : <li class="free">{_("free for the next step")}</li>;
}
