/** The mailboxes whose mails become tickets: how each is, tried, paused, changed. */
import { signal } from "@preact/signals";
import { _, momentText, ngettext } from "../../sync/i18n.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { post } from "../../ui/status/status.tsx";
import { toast } from "../../ui/toast/toast.tsx";
import { askConsent } from "./consent.tsx";
import { stateOf } from "../../model/mailboxes.ts";
import { wordsOf } from "./mailbox_words.ts";
import { askMailbox } from "./mailbox_dialog.tsx";
import type { Mailbox } from "../../model/mailboxes.ts";

type Listed = { mailboxes: Mailbox[]; is_fetching: boolean };
type Tried = { messages: number; unread: number; has_idle: boolean };
const LOOK_EVERY = 10_000;
const listed = signal<Listed | null>(null);

export async function fetchMailboxes() {
  const response = await fetch("/api/v1/mailboxes");
  if (response.ok) listed.value = await response.json();
}

export function lookAgainAndAgain() {
  fetchMailboxes();
  setInterval(fetchMailboxes, LOOK_EVERY);
}

export function Mailboxes() {
  const now = listed.value;
  return (
    <section>
      <header class="page-head">
        <h2>{_("Mailboxes")}</h2>
        <span class="grow" />
        <button class="btn small" onClick={() => askMailbox(null, fetchMailboxes)}>
          <Icon name="plus" />
          {_("Mailbox")}
        </button>
      </header>
      <p class="quiet">
        {_("Mails in them become tickets. Each is kept as it came before it is moved or marked.")}
      </p>
      {now && now.mailboxes.some((one) => !one.is_paused) && !now.is_fetching && (
        <p class="banner" role="status">
          {_("Nobody fetches mails right now. The server starts a fetcher within some seconds.")}
        </p>
      )}
      {now && !now.mailboxes.length && (
        <div class="empty">
          <Icon name="mail" />
          <b>{_("No mailbox yet")}</b>
          <p>{_("Add the one that people write to, or let your mail server hand mails over.")}</p>
        </div>
      )}
      <ul>
        {now?.mailboxes.map((one) => <One key={one.id} mailbox={one} />)}
      </ul>
    </section>
  );
}

function One({ mailbox }: { mailbox: Mailbox }) {
  const state = stateOf(mailbox);
  const verb = mailbox.is_paused ? "resume" : "pause";
  return (
    <li>
      <span class="name">
        {mailbox.name}
        <small>{mailbox.login} · {mailbox.host}</small>
        <small data-state={state}>{wordsOf(mailbox, momentText)}</small>
      </span>
      <span class="tools">
        {state === "consent" && (
          <button
            class="btn small"
            onClick={() => askConsent(mailbox, fetchMailboxes)}
          >
            {_("Consent")}
          </button>
        )}
        <button class="btn quiet small" onClick={() => tryIt(mailbox)}>{_("Test")}</button>
        <button class="btn quiet small" onClick={() => change(mailbox, verb)}>
          {mailbox.is_paused ? _("Resume") : _("Pause")}
        </button>
        <button
          class="icon-btn"
          aria-label={_("Change {name}", { name: mailbox.name })}
          onClick={() => askMailbox(mailbox, fetchMailboxes)}
        >
          <Icon name="pencil" />
        </button>
      </span>
    </li>
  );
}

async function change(mailbox: Mailbox, verb: "pause" | "resume") {
  const answer = await post(`/api/v1/mailboxes/${mailbox.id}/${verb}`, {});
  if (answer.problem) toast(answer.problem.title, undefined, "bad");
  fetchMailboxes();
}

async function tryIt(mailbox: Mailbox) {
  const answer = await post<Tried>(`/api/v1/mailboxes/${mailbox.id}/try`, {});
  if (answer.problem) return toast(answer.problem.title, undefined, "bad");
  const many = ngettext("{n} mail", "{n} mails", answer.messages);
  toast(
    answer.has_idle
      ? _("It works: {many}. News come at once.", { many })
      : _("It works: {many}. It is looked through every minute.", { many }),
  );
}
