/** The coordinator's desk: one ticket after the other, decided with one key each. */
import { render } from "preact";
import { computed, effect } from "@preact/signals";
import { connect, copiedAt } from "../../sync/connection.ts";
import { sharePresence } from "../../sync/presence.ts";
import { undo } from "../../sync/optimistic_updates.ts";
import { onChange, row } from "../../sync/store.ts";
import { _, ngettext } from "../../sync/i18n.ts";
import { announce } from "../../ui/announce.ts";
import { alertOf } from "../../ui/desk_alerts.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { useKeys } from "../../ui/keyboard_shortcuts/keyboard_shortcuts.ts";
import { drawStatus } from "../../ui/status/status.tsx";
import { openers } from "../../ui/palette/entries.ts";
import { askIncident } from "../../ui/incidents/telling.tsx";
import { toast } from "../../ui/toast/toast.tsx";
import { spam } from "./actions.ts";
import { undoneBy } from "./answers.ts";
import { readBeside } from "./beside.ts";
import { ageText, Queue } from "./list.tsx";
import { askNew } from "./new_ticket.tsx";
import {
  current,
  followOpened,
  openByNumber,
  openMissed,
  pick,
  picked,
  queue,
  readAround,
  walk,
} from "./queue.ts";
import { Reading } from "./reading.tsx";
import { readRota, rota } from "../../sync/rota.ts";
import { askTemplates } from "./templates.tsx";
import { readToday, teamName, today, whyItIsTheirTurn } from "./turn.ts";
import {
  BESIDE,
  CALL,
  CLAIMS,
  DECIDE,
  gatherPicked,
  INCIDENT,
  mergeLikest,
  spamPicked,
} from "./verbs.ts";
import type { Change } from "../../model/replica.ts";
import type { Ticket } from "../../model/rows.ts";
import type { Verb } from "./verbs.ts";

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
      <p class="fact in-words">
        <b class="num">{today.value.decided}</b> {_("decided today")} ·{" "}
        <b class="num good">{today.value.first_contact}</b> {_("solved at once")}
      </p>
      <OnDuty />
      <Shares />
      <a class="btn quiet small" href="/desk/numbers" title={_("Numbers")}>
        <Icon name="chart-line" />
        <span class="in-words">{_("Numbers")}</span>
      </a>
      <button
        class="icon-btn"
        title={INCIDENT.name}
        aria-label={INCIDENT.name}
        onClick={() => askIncident()}
      >
        <Icon name={INCIDENT.icon} />
      </button>
      <button class="btn quiet small" onClick={askNew}>
        <Icon name="plus" />
        {_("New ticket")} <kbd>N</kbd>
      </button>
    </section>
  );
}

/** Who has the desk, from the rota; loud where nobody has. */
function OnDuty() {
  const told = rota.value;
  if (!told?.is_set) return <a class="btn quiet small" href="/rota">{_("On duty")}</a>;
  const who = row("member", told.now.member_id)?.name;
  return (
    <a class="fact on-duty" href="/rota" data-problem={!who || told.is_late}>
      <Icon name="user" />
      {who ? _("{name} has the desk", { name: who }) : _("Nobody has the desk")}
      {who && told.is_late && <b>{_("not accepted")}</b>}
    </a>
  );
}

/** Why the next team is the next team. */
function Shares() {
  const { next, teams } = today.value.turn;
  if (!teams.length) return null;
  const why = whyItIsTheirTurn();
  return (
    <p class="fact shares" title={why}>
      <Icon name="share-2" />
      {_("Next:")} <b>{teamName(next)}</b>
      <span class="quiet num">{why}</span>
    </p>
  );
}

async function openTicket(id: number) {
  if (!await openByNumber(id)) toast(_("There is no ticket {n}.", { n: id }));
}

openers.push(({ kind, id }) => {
  if (kind === "ticket") openTicket(id);
  return kind === "ticket";
});

/** Whether the address says what is open, and no longer what was asked for. */
let hasFollowed = false;

/** The palette, a card and a refusal's notice ask for a ticket by its number. */
function followAddress() {
  const asked = Number(new URLSearchParams(location.search).get("ticket"));
  if (asked) openTicket(asked).finally(() => hasFollowed = true);
  else hasFollowed = true;
}

function heard(change: Change) {
  if (change.stream === "rota") readRota();
  if (change.stream !== "desk") return;
  alertOf(change);
  readToday();
  followOpened(change);
  const undone = undoneBy(change);
  if (undone) openByNumber(undone);
  if (openId.peek()) readBeside(openId.peek());
}

const onCurrent = (act: (ticket: Ticket) => unknown) => () =>
  current.value?.state === "new" && act(current.value);

/** Where many are chosen, the keys of one are silent. */
const onOne = ({ action }: Verb) => onCurrent((one) => picked.value.size || action(one));

function walkPicking(step: number) {
  if (current.value && !picked.value.has(current.value.id)) pickHere();
  const from = current.value?.id;
  walk(step);
  if (current.value?.id !== from) pickHere();
}

function pickHere() {
  if (current.value?.state === "new") pick(current.value.id);
}

/** Puts the keys into the search. */
function search() {
  document.querySelector<HTMLInputElement>("#desk-search")?.focus();
}

render(<Desk />, document.getElementById("app") as HTMLElement);
drawStatus("desk");
onChange.push(heard);
readToday();
readRota();
followAddress();
copiedAt.subscribe((at) => at || openMissed());
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
effect(readAround);
const openId = computed(() => current.value?.id ?? 0);
effect(() => {
  const id = openId.value;
  if (id) readBeside(id);
  if (hasFollowed) history.replaceState({}, "", id ? `/desk?ticket=${id}` : "/desk");
});
useKeys([
  { keys: ["j", "ArrowDown"], name: _("Next ticket"), action: () => walk(1) },
  { keys: ["k", "ArrowUp"], name: _("Previous ticket"), action: () => walk(-1) },
  ...DECIDE.filter((one) => one.key !== "!").map((one) => ({
    keys: [one.key, ...one.also ?? []],
    name: one.name,
    action: onOne(one),
  })),
  {
    keys: ["!"],
    name: _("Spam"),
    action: () => picked.value.size ? spamPicked() : onCurrent((one) => spam(one.id))(),
  },
  { keys: ["u", "U"], name: _("The same as the likest"), action: onCurrent(mergeLikest) },
  ...[...CLAIMS, ...BESIDE, CALL].map((one) => ({
    keys: [one.key, ...one.also ?? []],
    name: one.name,
    action: () => current.value && one.action(current.value),
  })),
  { keys: ["x"], name: _("Choose for a decision about many"), action: pickHere },
  { keys: ["X"], name: _("Choose the next one too"), action: () => walkPicking(1) },
  { keys: ["g", "G"], name: _("One incident"), action: gatherPicked },
  {
    keys: [INCIDENT.key, ...INCIDENT.also ?? []],
    name: INCIDENT.name,
    action: () => current.value ? INCIDENT.action(current.value) : askIncident(),
  },
  { keys: ["/"], name: _("Search all tickets"), action: search },
  { keys: ["n"], name: _("New ticket"), action: askNew },
  { keys: ["#"], name: _("Reply templates"), action: askTemplates },
  { keys: ["z"], name: _("Undo"), action: undo },
]);
connect();
