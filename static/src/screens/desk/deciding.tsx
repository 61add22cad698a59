/** The bar of decisions below the open ticket; or what became of it, and where it goes on. */
import { row } from "../../sync/store.ts";
import { _, momentText, ngettext } from "../../sync/i18n.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { Rating } from "../../ui/rating/rating.tsx";
import { reopen } from "./actions.ts";
import { besideOf, wallTitleOf, wallTitles } from "./beside.ts";
import { whyItIsTheirTurn } from "./turn.ts";
import { choose, openByNumber, picked } from "./queue.ts";
import { DECIDE, gatherPicked, spamPicked } from "./verbs.ts";
import type { Ticket } from "../../model/rows.ts";

export function Deciding({ ticket }: { ticket: Ticket | undefined }) {
  return (
    <div class="deciding">
      {picked.value.size > 0 ? <Together /> : ticket &&
        (ticket.state === "new" ? <Decisions ticket={ticket} /> : <Fate ticket={ticket} />)}
    </div>
  );
}

/** What can be decided about all that were chosen. */
function Together() {
  const n = picked.value.size;
  return (
    <div class="decisions" role="group" aria-label={_("Decide")}>
      <p class="chosen">{ngettext("{n} chosen", "{n} chosen", n)}</p>
      <button class="btn" disabled={n < 2} onClick={gatherPicked}>
        <Icon name="merge" />
        {_("One incident")} <kbd>G</kbd>
      </button>
      <button class="btn quiet" onClick={spamPicked}>
        <Icon name="trash-2" />
        {_("Spam")} <kbd>!</kbd>
      </button>
      <button class="btn quiet" onClick={() => picked.value = new Set()}>{_("None")}</button>
    </div>
  );
}

function Decisions({ ticket }: { ticket: Ticket }) {
  return (
    <>
      <Proposed ticket={ticket} />
      <div class="decisions" role="group" aria-label={_("Decide")}>
        {DECIDE.map(({ key, name, icon, action }, i) => (
          <button
            key={key}
            class={i < 2 ? "btn" : "btn quiet"}
            onClick={() => action(ticket)}
          >
            <Icon name={icon} />
            <span>{name}</span>
            {key === "2" && <Whose ticket={ticket} />}
            <kbd>{key}</kbd>
          </button>
        ))}
      </div>
    </>
  );
}

/** Where there is no room for the line above, the button says it. */
function Whose({ ticket }: { ticket: Ticket }) {
  const team = row("team", besideOf(ticket.id)?.proposal.team_id)?.name;
  return team ? <small class="whose">{_("to {team}", { team })}</small> : null;
}

/** To whom it would go and why, and what walls would call it. */
function Proposed({ ticket }: { ticket: Ticket }) {
  const proposal = besideOf(ticket.id)?.proposal;
  if (!proposal) return null;
  const who = row("member", proposal.member_id)?.name;
  const whys: Record<string, string> = {
    turn: _("their turn: {why}", { why: whyItIsTheirTurn() }),
    named: _("named by who gave it back"),
    returned: _("the other one gave it back"),
    person: _("given back twice: you decide"),
  };
  const hands: Record<string, string> = {
    knows: _("had this requester’s last card"),
    turn: ngettext("their turn: {n} in 28 days", "their turn: {n} in 28 days", proposal.had),
  };
  return (
    <div class="proposed">
      <span>
        {row("team", proposal.team_id)?.name ?? "–"} <small>({whys[proposal.why]})</small>
        {who && (
          <>
            {" · "}
            {who} <small>({hands[proposal.member_why]})</small>
          </>
        )}
      </span>
      <label>
        {_("On walls")}
        <input
          maxlength={200}
          value={wallTitleOf(ticket.id)}
          onInput={(e) => {
            wallTitles.value = { ...wallTitles.value, [ticket.id]: e.currentTarget.value };
          }}
        />
      </label>
    </div>
  );
}

/** A requester for whom it works again, or Tavla. */
const byItself = (ticket: Ticket) => ticket.said.works ? ticket.requester_name : "Tavla";

function Fate({ ticket }: { ticket: Ticket }) {
  const facts = {
    who: row("member", ticket.decided_by)?.name ?? byItself(ticket),
    at: ticket.decided_at ? momentText(ticket.decided_at) : "",
    team: row("team", ticket.team_id)?.name ?? "–",
  };
  const outcomes: Record<string, string> = {
    distributed: _("Went to {team} · {who}, {at}", facts),
    resolved: _("Solved · {who}, {at}", facts),
    declined: ticket.is_spam ? _("Spam · {who}, {at}", facts) : _("Declined · {who}, {at}", facts),
    duplicate: _("A duplicate · {who}, {at}", facts),
  };
  const original = ticket.duplicate_of;
  return (
    <p class="fate">
      <span>{outcomes[ticket.state]}</span>
      <Rating rating={ticket.rating} />
      {ticket.card_id && (
        <a class="btn quiet small" href={`/boards/${ticket.board_id}/cards/${ticket.card_id}`}>
          <Icon name="square-kanban" />
          {_("Its card")}
        </a>
      )}
      {original && (
        <button class="btn quiet small" onClick={() => openByNumber(original)}>
          <Icon name="ticket" />
          {_("Ticket {n}", { n: original })}
        </button>
      )}
      {ticket.state !== "distributed" && (
        <button
          class="btn quiet small"
          onClick={() => openAgain(ticket.id)}
        >
          <Icon name="undo-2" />
          {_("Open the ticket again")}
        </button>
      )}
    </p>
  );
}

async function openAgain(id: number) {
  if (!await reopen(id)) return;
  choose(id);
  openByNumber(id);
}
