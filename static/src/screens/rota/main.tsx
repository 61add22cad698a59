/** Who has the desk: now, in the next weeks, and how even it is. */
import { render } from "preact";
import { boot } from "../../sync/boot.ts";
import { connect } from "../../sync/connection.ts";
import { all, onChange, row } from "../../sync/store.ts";
import { _, momentText, ngettext } from "../../sync/i18n.ts";
import { Avatar } from "../../ui/avatar/avatar.tsx";
import { toggleAlerts, wantsAlerts } from "../../ui/desk_alerts.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { useKeys } from "../../ui/keyboard_shortcuts/keyboard_shortcuts.ts";
import { drawStatus } from "../../ui/status/status.tsx";
import { accept, acceptSwap, removeOverride, withdrawSwap } from "./actions.ts";
import { askHandOver, askOverride, askRotation, askSwap, calendarLink } from "./dialogs.tsx";
import { mayArrange, nameOf, readRota, rota } from "../../sync/rota.ts";
import { Days, WHYS } from "./days.tsx";
import type { DutyOverride, SwapRequest } from "../../model/rows.ts";
import type { Shift } from "../../sync/rota.ts";

function Rota() {
  const told = rota.value;
  if (!told) return null;
  return (
    <div class="rota">
      <header class="page-head">
        <h1>{_("On duty")}</h1>
        <span class="grow" />
        <button class="btn quiet small" onClick={calendarLink}>
          <Icon name="calendar" />
          {_("My calendar")}
        </button>
        {mayArrange && (
          <>
            <button
              class="btn quiet small"
              aria-pressed={wantsAlerts.value}
              title={_("While you have the desk and its page is open here")}
              onClick={toggleAlerts}
            >
              <Icon name={wantsAlerts.value ? "bell" : "bell-off"} />
              {wantsAlerts.value ? _("New tickets are heard") : _("New tickets are silent")}
            </button>
            <button class="btn quiet small" onClick={askOverride}>
              <Icon name="arrow-right-left" />
              {_("Somebody else")}
            </button>
            <button class="btn small" onClick={askRotation}>
              <Icon name="repeat" />
              {_("Rotation")}
            </button>
          </>
        )}
      </header>
      {told.is_set ? <Now /> : <NoRota />}
      <Swaps />
      {told.is_set && <Weeks shifts={told.shifts} />}
      <Overrides />
      <Days days={told.days} />
    </div>
  );
}

function NoRota() {
  return (
    <div class="empty">
      <Icon name="users" />
      <b>{_("Nobody has said yet who has the desk when")}</b>
      <p>{_("A rotation names those who share it, and when they change.")}</p>
      {mayArrange && <button class="btn" onClick={askRotation}>{_("Rotation")}</button>}
    </div>
  );
}

/** Who has it, what is open there, and handing it over. */
function Now() {
  const told = rota.value;
  if (!told) return null;
  const { now, coming, desk } = told;
  const who = row("member", now.member_id);
  const handover = all("handover").find((one) =>
    one.duty_at === now.from_at || one.duty_at === coming?.from_at && !one.accepted_at
  );
  const isNext = coming?.member_id === boot.me.id && handover?.duty_at === coming.from_at;
  const isMine = now.member_id === boot.me.id && !told.is_accepted;
  return (
    <section class="paper-card now" data-problem={!who || told.is_late}>
      <h2>
        {who && <Avatar person={who} />}
        {who ? who.name : _("Nobody has the desk")}
      </h2>
      <p>
        {who
          ? _("until {at}", { at: momentText(now.until_at) })
          : WHYS[now.why]?.(nameOf(now.instead_of)) ?? ""}
        {coming && <>{" · "}{_("then {name}", { name: nameOf(coming.member_id) })}</>}
      </p>
      {told.is_late && <p class="problem">{_("Half an hour has gone, and it is not accepted.")}</p>}
      <p class="quiet num">
        {ngettext("{n} new", "{n} new", desk.new)} · {_("{n} asked", { n: desk.asked })} ·{" "}
        {ngettext("{n} waiting", "{n} waiting", desk.waiting)} ·{" "}
        {_("{n} in hand", { n: desk.claimed })}
      </p>
      {handover?.note && (
        <blockquote>
          {handover.note}
          <small>– {nameOf(handover.from_id)}</small>
        </blockquote>
      )}
      {mayArrange && (
        <div class="buttons">
          {(isMine || isNext) && (
            <button class="btn" onClick={accept}>
              <Icon name="check" />
              {_("I have the desk")} <kbd>A</kbd>
            </button>
          )}
          {coming && (
            <button class="btn quiet" onClick={askHandOver}>
              <Icon name="arrow-right" />
              {_("Hand over …")} <kbd>H</kbd>
            </button>
          )}
        </div>
      )}
    </section>
  );
}

function Swaps() {
  const asked = all("swap_request");
  if (!asked.length) return null;
  return (
    <section class="paper-card">
      <h2>{_("Who can take it?")}</h2>
      <ul class="rows">{asked.map((one) => <Swap key={one.id} swap={one} />)}</ul>
    </section>
  );
}

function Swap({ swap }: { swap: SwapRequest }) {
  const isMine = swap.member_id === boot.me.id;
  return (
    <li>
      <b>{nameOf(swap.member_id)}</b>
      <span class="num">{momentText(swap.from_at)} – {momentText(swap.until_at)}</span>
      <span class="quiet">{swap.note}</span>
      {mayArrange && (
        <button
          class="btn quiet small"
          onClick={() => isMine ? withdrawSwap(swap) : acceptSwap(swap)}
        >
          {isMine ? _("Withdraw") : _("I take it")}
        </button>
      )}
    </li>
  );
}

function Weeks({ shifts }: { shifts: Shift[] }) {
  return (
    <section class="paper-card">
      <h2>{_("The next weeks")}</h2>
      <ul class="rows">
        {shifts.map((one) => {
          const who = row("member", one.member_id);
          return (
            <li key={one.from_at} data-nobody={!who}>
              <b>
                {who && <Avatar person={who} />}
                {who?.name ?? _("Nobody")}
              </b>
              <span class="num">{momentText(one.from_at)} – {momentText(one.until_at)}</span>
              <span class="quiet">{WHYS[one.why]?.(nameOf(one.instead_of))}</span>
              {one.member_id === boot.me.id && mayArrange && (
                <button
                  class="btn quiet small"
                  onClick={() => askSwap(one)}
                >
                  {_("Who can take it?")}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Overrides() {
  const now = new Date().toISOString();
  const coming = all("duty_override").filter((one) => one.until_at > now);
  if (!coming.length || !mayArrange) return null;
  return (
    <section class="paper-card">
      <h2>{_("What differs from the rotation")}</h2>
      <ul class="rows">{coming.map((one) => <Override key={one.id} override={one} />)}</ul>
    </section>
  );
}

function Override({ override }: { override: DutyOverride }) {
  const who = nameOf(override.member_id);
  return (
    <li>
      <b>{who}</b>
      <span class="num">{momentText(override.from_at)} – {momentText(override.until_at)}</span>
      <span class="quiet">{override.reason}</span>
      <button
        class="icon-btn"
        aria-label={_("As the rotation has it, not {name}", { name: who })}
        onClick={() => removeOverride(override)}
      >
        <Icon name="x" />
      </button>
    </li>
  );
}

readRota().finally(() => render(<Rota />, document.getElementById("app") as HTMLElement));
drawStatus("rota");
onChange.push((change) => change.stream === "rota" && readRota());
useKeys([
  { keys: ["a"], name: _("I have the desk"), action: () => mayArrange && accept() },
  { keys: ["h"], name: _("Hand over"), action: () => mayArrange && askHandOver() },
]);
connect();
