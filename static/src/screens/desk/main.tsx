/** The coordinator's desk: one ticket after the other, decided with one key each. */
import { render } from "preact";
import { effect, signal } from "@preact/signals";
import { minutes } from "../../sync/clock.ts";
import { connect } from "../../sync/connection.ts";
import { sharePresence } from "../../sync/presence.ts";
import { undo } from "../../sync/optimistic_updates.ts";
import { all, onChange, row } from "../../sync/store.ts";
import { _, ngettext } from "../../sync/i18n.ts";
import { announce } from "../../ui/announce.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { useKeys } from "../../ui/keyboard_shortcuts/keyboard_shortcuts.tsx";
import { drawStatus } from "../../ui/status/status.tsx";
import { openers } from "../../ui/palette/entries.ts";
import { toast } from "../../ui/toast/toast.tsx";
import { distribute, nextTeam } from "./actions.ts";
import { undoneBy } from "./answers.ts";
import { askDecline, askDistribute, askDuplicate, askSolve } from "./dialogs.tsx";
import { Looking } from "./looking.tsx";
import { askNew } from "./new_ticket.tsx";
import {
  choose,
  current,
  customer,
  customerOf,
  followOpened,
  openByNumber,
  queue,
  walk,
  withTeams,
} from "./queue.ts";
import { NobodyWaits, Reading } from "./reading.tsx";
import type { Change } from "../../model/replica.ts";
import type { Ticket } from "../../model/rows.ts";

const today = signal({ decided: 0, first_contact: 0 });
const ICONS: Record<string, string> = { mail: "mail", web: "inbox", phone: "phone", api: "link" };

function Desk() {
  return (
    <>
      <Head />
      <div class="desk">
        <Queue />
        <Reading />
      </div>
    </>
  );
}

function Head() {
  const waiting = queue.value.length, oldest = queue.value[0];
  return (
    <section class="desk-head" aria-label={_("The desk now")}>
      <h1>{_("Desk")}</h1>
      <p class="fact">
        <b class="num">{waiting}</b> {ngettext("waiting", "waiting", waiting)}{" "}
        {oldest && <>· {_("oldest {age}", { age: ageText(oldest.created_at) })}</>}
      </p>
      <p class="fact">
        <b class="num">{today.value.decided}</b> {_("decided today")} ·{" "}
        <b class="num good">{today.value.first_contact}</b> {_("solved at once")}
      </p>
      <Shares />
      <button class="btn quiet small" onClick={askNew}>
        <Icon name="plus" />
        {_("New ticket")} <kbd>N</kbd>
      </button>
    </section>
  );
}

/** Why the next team is the next team. */
function Shares() {
  const teams = nextTeam(all("share"));
  const total = teams.reduce((sum, one) => sum + one.dealt, 0);
  if (!teams.length) return null;
  const why = teams.map((one) =>
    _("{team}: {n} of {total}", { team: one.team.name, n: one.dealt, total })
  ).join(" · ");
  return (
    <p class="fact shares" title={why}>
      <Icon name="share-2" />
      {_("Next:")} <b>{teams[0].team.name}</b>
      <span class="quiet num">{why}</span>
    </p>
  );
}

function Queue() {
  const customers = all("customer").sort((a, b) => a.name.localeCompare(b.name));
  return (
    <section class="queue" aria-label={_("Queue")}>
      <div class="chips">
        {customers.map((one) => (
          <button
            class="chip plain"
            key={one.id}
            aria-pressed={customer.value === one.id}
            onClick={() => customer.value = customer.value === one.id ? 0 : one.id}
          >
            {one.name}
          </button>
        ))}
      </div>
      <ol>{queue.value.map((ticket) => <Row key={ticket.id} ticket={ticket} />)}</ol>
      {!queue.value.length && current.value && <NobodyWaits />}
      {withTeams.value.length > 0 && (
        <details class="with-teams">
          <summary>
            {ngettext("{n} with the teams", "{n} with the teams", withTeams.value.length)}
          </summary>
          <ul>
            {withTeams.value.map((t) => (
              <li key={t.id}>
                <span class="num">{t.id}</span>{" "}
                <button onClick={() => openTicket(t.id)}>{t.subject}</button>{" "}
                <small class="quiet">{row("team", t.team_id)?.name}</small>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Row({ ticket }: { ticket: Ticket }) {
  const isOpen = current.value?.id === ticket.id;
  return (
    <li>
      <button
        class="ticket-row"
        id={`ticket-${ticket.id}`}
        aria-current={isOpen}
        onClick={() => choose(ticket.id)}
      >
        <span class="row-top">
          <Icon name={ICONS[ticket.channel]} />
          <b>{ticket.subject}</b>
        </span>
        <span class="row-sub">
          <span>{ticket.requester_name || ticket.requester_email}</span>
          <span class="quiet">{customerOf(ticket)}</span>
          <Looking id={ticket.id} />
          <time class="num">{ageText(ticket.created_at)}</time>
        </span>
      </button>
    </li>
  );
}

function ageText(instant: string) {
  const total = Math.max(0, Math.round((minutes.value - Date.parse(instant)) / 60_000));
  if (total < 60) return _("{n} min", { n: total });
  if (total < 48 * 60) return _("{n} h", { n: Math.floor(total / 60) });
  return ngettext("{n} day", "{n} days", Math.floor(total / 1440));
}

async function countToday() {
  const response = await fetch("/api/v1/desk/today").catch(() => null);
  if (response?.ok) today.value = await response.json();
}

async function openTicket(id: number) {
  if (!await openByNumber(id)) toast(_("There is no ticket {n}.", { n: id }));
}

openers.push(({ kind, id }) => {
  if (kind === "ticket") openTicket(id);
  return kind === "ticket";
});

/** The palette, a card and a refusal's notice ask for a ticket by its number. */
function followAddress() {
  const asked = Number(new URLSearchParams(location.search).get("ticket"));
  if (!asked) return;
  history.replaceState({}, "", location.pathname);
  openTicket(asked);
}

function heard(change: Change) {
  if (change.stream !== "desk") return;
  countToday();
  followOpened(change);
  const undone = undoneBy(change);
  if (undone) choose(undone);
}

const onCurrent = (act: (ticket: Ticket) => void) => () =>
  current.value?.state === "new" && act(current.value);

render(<Desk />, document.getElementById("app") as HTMLElement);
drawStatus("desk");
onChange.push(heard);
countToday();
followAddress();
effect(() => {
  const ticket = current.value;
  sharePresence(ticket ? { ticket: ticket.id } : {});
  announce(
    ticket
      ? _("Ticket {n}: {subject}", { n: ticket.id, subject: ticket.subject })
      : _("Nobody waits"),
  );
  requestAnimationFrame(() =>
    ticket && document.getElementById(`ticket-${ticket.id}`)?.scrollIntoView({ block: "nearest" })
  );
});
useKeys([
  { keys: ["j", "ArrowDown"], name: _("Next ticket"), action: () => walk(1) },
  { keys: ["k", "ArrowUp"], name: _("Previous ticket"), action: () => walk(-1) },
  { keys: ["1", "s"], name: _("Solve now"), action: onCurrent(askSolve) },
  {
    keys: ["2"],
    name: _("Distribute to the team whose turn it is"),
    action: onCurrent((one) => distribute(one.id)),
  },
  {
    keys: ["d", "D"],
    name: _("Distribute, choosing team and title"),
    action: onCurrent(askDistribute),
  },
  { keys: ["3"], name: _("Duplicate"), action: onCurrent(askDuplicate) },
  { keys: ["6", "r"], name: _("Decline"), action: onCurrent(askDecline) },
  { keys: ["n"], name: _("New ticket"), action: askNew },
  { keys: ["z"], name: _("Undo"), action: undo },
]);
connect();
