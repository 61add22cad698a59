/** What a requester asked for, on the card that came of it: who, what, and what was said since. */
import { signal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { onChange, row } from "../../sync/store.ts";
import { _, momentText, ngettext } from "../../sync/i18n.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { MailedFiles, textOf } from "../../ui/mailed_files/mailed_files.tsx";
import { Rating } from "../../ui/rating/rating.tsx";
import { SkeletonLines } from "../../ui/skeleton/skeleton.tsx";
import { mayWork, mayWorkOnTeams } from "../../sync/selectors.ts";
import { mayTriage, readRequest } from "../requests.ts";
import { RequestActions } from "./request_writing.tsx";
import type { Card, Message } from "../../model/rows.ts";
import type { RequestOfCard } from "../requests.ts";

/** The newest messages that are shown without asking. */
const SHOWN = 2;

export function Request({ card }: { card: Card }) {
  const request = useRequest(card);
  const [isWhole, setWhole] = useState(false);
  if (!request) return request === undefined ? <Coming /> : null;
  const hidden = isWhole ? 0 : Math.max(0, request.messages.length - SHOWN);
  return (
    <section class="part request" aria-label={_("What was asked for")}>
      <h3>
        <Icon name="ticket" />
        {_("What was asked for")}
        <Ticket id={request.ticket} />
      </h3>
      <Requester request={request} title={card.title} />
      {hidden > 0 && (
        <button type="button" class="btn quiet small" onClick={() => setWhole(true)}>
          {ngettext("{n} earlier message", "{n} earlier messages", hidden)}
        </button>
      )}
      {request.messages.slice(hidden).map((one) => (
        <Message key={one.id} message={one} card={card} />
      ))}
      {request.rating && (
        <p>
          <Rating rating={request.rating} />
        </p>
      )}
      <Waits messages={request.messages} />
      {request.closing && (
        <p class="quiet closing">
          <Icon name="check" />
          {_("When it is done: {text}", { text: request.closing })}
        </p>
      )}
      {mayWork() && <RequestActions card={card} request={request} />}
    </section>
  );
}

function Coming() {
  return (
    <section class="part request" aria-busy="true" aria-label={_("What was asked for")}>
      <SkeletonLines count={4} />
    </section>
  );
}

/** How often the words about it, or what its requester says of it, have changed: no row tells. */
const reworded = signal(0);
const TOLD = ["card.closing_worded", "card.rated"];
onChange.push(({ kind }) => kind && TOLD.includes(kind) && reworded.value++);

/**
 * Read anew with each message that comes or goes; undefined until it is here, null when there is
 * none or it is not theirs to read.
 */
function useRequest(card: Card) {
  const [request, setRequest] = useState<RequestOfCard | null | undefined>(undefined);
  useEffect(() => {
    if (!card.ticket_id || !mayWorkOnTeams()) return setRequest(null);
    const stop = new AbortController();
    readRequest(card.id, stop.signal).then((read) =>
      // away: the next message, or opening it again, asks again
      stop.signal.aborted || setRequest((known) => read ?? known ?? null)
    );
    return () => stop.abort();
  }, [card.id, card.ticket_id, card.message_count, card.board_id, reworded.value]);
  return request;
}

/** The number leads to the desk for those who may go there. */
function Ticket({ id }: { id: number }) {
  const name = _("Ticket {n}", { n: id });
  return mayTriage()
    ? <a class="quiet num" href={`/desk?ticket=${id}`}>{name}</a>
    : <span class="quiet num">{name}</span>;
}

/** The subject only where the card has been given another title. */
function Requester(
  { request: { requester, subject }, title }: { request: RequestOfCard; title: string },
) {
  const customer = row("customer", requester.customer_id)?.name;
  return (
    <p class="requester">
      {subject !== title && <b>{subject}</b>}
      <span>{[requester.name, customer].filter(Boolean).join(" · ")}</span>
      {requester.email && (
        <span>
          <a href={`mailto:${requester.email}`}>{requester.email}</a>
        </span>
      )}
    </p>
  );
}

/** The requester was asked something, and has not answered. */
function Waits({ messages }: Pick<RequestOfCard, "messages">) {
  const last = messages.at(-1);
  if (!last?.asks) return null;
  return (
    <p class="waits">
      <Icon name="circle-help" />
      {_("Waits for an answer since {when}", { when: momentText(last.at) })}
    </p>
  );
}

function Message({ message, card }: { message: Message; card: Card }) {
  return (
    <article class="message" data-way={message.way}>
      <header>
        <b>{message.who}</b>{" "}
        <time class="quiet num" dateTime={message.at}>{momentText(message.at)}</time>
      </header>
      {message.works && <p class="works">{_("It works again.")}</p>}
      <p>{textOf(message)}</p>
      <MailedFiles files={message.files} base={`/api/v1/cards/${card.id}/request/files`} />
    </article>
  );
}
