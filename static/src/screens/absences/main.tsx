/** Who is away when: said here, or read in a calendar of theirs. */
import { render } from "preact";
import { boot } from "../../sync/boot.ts";
import { connect } from "../../sync/connection.ts";
import { send } from "../../sync/optimistic_updates.ts";
import { all, row } from "../../sync/store.ts";
import { _, ngettext } from "../../sync/i18n.ts";
import { Avatar } from "../../ui/avatar/avatar.tsx";
import { Icon } from "../../ui/icon/icon.tsx";
import { useKeys } from "../../ui/keyboard_shortcuts/keyboard_shortcuts.ts";
import { drawStatus } from "../../ui/status/status.tsx";
import { askAway, followCalendar } from "./dialogs.tsx";
import { absencesFrom, daysText, todayText } from "./days.ts";
import { mayFor, nameOf } from "./people.ts";
import type { Absence, AbsenceCalendar } from "../../model/rows.ts";

const isViewer = boot.me.role === "viewer";
const PROBLEMS: Record<string, string> = {
  not_allowed: _("its address leads into your own network"),
  not_fetched: _("it does not answer"),
  not_read: _("what it answers is no calendar, or too large a one"),
  forgotten: _("its address has to be given anew"),
};

function Absences() {
  const coming = absencesFrom(all("absence"), todayText());
  const now = coming.filter((one) => one.from_on <= todayText()).length;
  return (
    <div class="absences">
      <header class="page-head">
        <h1>{_("Away")}</h1>
        <p class="quiet">{ngettext("{n} person today", "{n} people today", now)}</p>
        <span class="grow" />
        {!isViewer && (
          <>
            <button class="btn quiet small" onClick={followCalendar}>
              <Icon name="calendar" />
              {_("Calendar")}
            </button>
            <button class="btn small" onClick={askAway}>
              <Icon name="plus" />
              {_("Somebody is away")} <kbd>N</kbd>
            </button>
          </>
        )}
      </header>
      <p class="quiet">
        {_("Who is away is dealt no tickets, and their team gets fewer meanwhile.")}
      </p>
      {coming.length > 0
        ? <ul class="rows">{coming.map((one) => <Row key={one.id} absence={one} />)}</ul>
        : (
          <div class="empty">
            <Icon name="calendar" />
            <b>{_("Nobody is away")}</b>
            <p>{_("Say it here, or name a calendar in which it stands.")}</p>
          </div>
        )}
      <Calendars />
    </div>
  );
}

function Row({ absence }: { absence: Absence }) {
  const who = nameOf(absence.member_id), person = row("member", absence.member_id);
  return (
    <li>
      {person && <Avatar person={person} />}
      <b>{who}</b>
      <span class="num">{daysText(absence)}</span>
      <span class="quiet">
        {absence.calendar_id && <Icon name="calendar" />}
        {absence.reason}
      </span>
      {!absence.calendar_id && mayFor(absence.member_id) && (
        <button
          class="icon-btn"
          aria-label={_("{name} is not away after all", { name: who })}
          title={_("Not away after all")}
          onClick={() => remove(absence)}
        >
          <Icon name="x" />
        </button>
      )}
    </li>
  );
}

function remove({ id, member_id }: Absence) {
  return send({
    path: `/api/v1/absences/${id}/remove`,
    body: {},
    summary: _("{name} is not away", { name: nameOf(member_id) }),
    stream: "absences",
    optimistic: { gone: { absence: [id] } },
  });
}

function Calendars() {
  const calendars = all("absence_calendar").filter((one) => mayFor(one.member_id));
  if (!calendars.length) return null;
  return (
    <section>
      <h2>{_("Calendars that are read")}</h2>
      <ul class="rows">{calendars.map((one) => <Calendar key={one.id} calendar={one} />)}</ul>
    </section>
  );
}

function Calendar({ calendar }: { calendar: AbsenceCalendar }) {
  const who = nameOf(calendar.member_id);
  return (
    <li data-problem={Boolean(calendar.problem)}>
      <Icon name="calendar" />
      <b>{who}</b>
      <span class="quiet">
        {calendar.host}
        {calendar.problem && (
          <strong>{_("Not read: {why}", { why: PROBLEMS[calendar.problem] })}</strong>
        )}
      </span>
      <button
        class="icon-btn"
        aria-label={_("Do not read {name}’s calendar any more", { name: who })}
        title={_("Do not read it any more")}
        onClick={() =>
          send({
            path: `/api/v1/absences/calendars/${calendar.id}/remove`,
            body: {},
            summary: _("{name}’s calendar is not read any more", { name: who }),
            stream: "absences",
          })}
      >
        <Icon name="x" />
      </button>
    </li>
  );
}

render(<Absences />, document.getElementById("app") as HTMLElement);
drawStatus("absences");
useKeys([{ keys: ["n"], name: _("Somebody is away"), action: () => !isViewer && askAway() }]);
connect();
