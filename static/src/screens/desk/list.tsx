/** The views, the search over all of them, and the tickets of the one that is shown. */
import { useState } from "preact/hooks";
import { minutes } from "../../sync/clock.ts";
import { all, row } from "../../sync/store.ts";
import { _, ngettext } from "../../sync/i18n.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { AsideList } from "./aside.tsx";
import { dueNow, DueSoon } from "./due.tsx";
import { Looking } from "./looking.tsx";
import {
  choose,
  current,
  customer,
  customerOf,
  isForMe,
  list,
  listed,
  lookFor,
  more,
  open,
  picked,
  show,
  view,
  words,
} from "./queue.ts";
import { NobodyWaits } from "./reading.tsx";
import type { Listed, View } from "./queue.ts";

const ICONS: Record<string, string> = {
  mail: "mail",
  web: "inbox",
  phone: "phone",
  visit: "user",
  api: "link",
  import: "archive",
};
const VIEWS: [View, string][] = [
  ["new", _("New")],
  ["asked", _("Asked")],
  ["waiting", _("Waiting")],
  ["teams", _("With the teams")],
  ["done", _("Done")],
  ["aside", _("Aside")],
];
/** Rows that are drawn without being asked for; around the open one there are as many. */
const SHOWN = 100;
/** A page of what the server finds. */
const PAGE = 50;

export function Queue() {
  const found = list.value, [shown, setShown] = useState(SHOWN);
  const at = found.findIndex((one) => one.id === current.value?.id);
  const rows = found.slice(0, Math.max(shown, at + SHOWN));
  return (
    <section class="queue" aria-label={_("Queue")}>
      <Views />
      <label class="sr" for="desk-search">{_("Search all tickets")}</label>
      <input
        id="desk-search"
        type="search"
        autocomplete="off"
        placeholder={_("Any word, number or person")}
        maxlength={200}
        value={words.value}
        onInput={(e) => lookFor(e.currentTarget.value)}
      />
      {!words.value && view.value === "new" && <Customers />}
      {view.value === "aside" && !words.value
        ? <AsideList />
        : <ol>{rows.map((one) => <Row key={one.id} ticket={one} />)}</ol>}
      {rows.length < found.length && (
        <button
          class="btn quiet small"
          onClick={() => setShown(rows.length + SHOWN)}
        >
          {ngettext("{n} more", "{n} more", found.length - rows.length)}
        </button>
      )}
      {found === listed.value && found.length > 0 && found.length % PAGE === 0 && (
        <button class="btn quiet small" onClick={more}>{_("Older ones")}</button>
      )}
      {!found.length && words.value && <p class="quiet">{_("Nothing is found.")}</p>}
      {!found.length && !words.value && view.value === "new" && current.value && <NobodyWaits />}
    </section>
  );
}

function Views() {
  return (
    <nav class="views" aria-label={_("Views")}>
      {VIEWS.map(([name, title]) => (
        <button
          key={name}
          class="chip plain"
          aria-current={!words.value && view.value === name ? "page" : undefined}
          onClick={() => show(name)}
        >
          {title}
          {name in open && <b class="num">{open[name as keyof typeof open].value.length}</b>}
        </button>
      ))}
    </nav>
  );
}

function Customers() {
  const customers = all("customer").sort((a, b) => a.name.localeCompare(b.name));
  return (
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
  );
}

function Row({ ticket }: { ticket: Listed }) {
  const whole = row("ticket", ticket.id);
  return (
    <li data-picked={picked.value.has(ticket.id)} data-due={dueNow(whole)?.level}>
      <button
        class="ticket-row"
        id={`ticket-${ticket.id}`}
        aria-current={current.value?.id === ticket.id}
        onClick={() => choose(ticket.id)}
      >
        <span class="row-top">
          <Icon name={picked.value.has(ticket.id) ? "check" : ICONS[ticket.channel]} />
          <b>{ticket.subject}</b>
        </span>
        <span class="row-sub">
          <span>{ticket.requester_name || ticket.requester_email}</span>
          <span class="quiet">{customerOf(ticket)}</span>
          {whole && isForMe(whole) && <b class="for-me">@</b>}
          {whole?.claimed_by && <Icon name="lock" />}
          {ticket.team_id && <span>{row("team", ticket.team_id)?.name}</span>}
          <Looking id={ticket.id} />
          <time class="num">{ageText(ticket.created_at)}</time>
        </span>
        <DueSoon ticket={whole} />
      </button>
    </li>
  );
}

export function ageText(instant: string) {
  const total = Math.max(0, Math.round((minutes.value - Date.parse(instant)) / 60_000));
  if (total < 60) return _("{n} min", { n: total });
  if (total < 48 * 60) return _("{n} h", { n: Math.floor(total / 60) });
  return ngettext("{n} day", "{n} days", Math.floor(total / 1440));
}
