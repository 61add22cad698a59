/** Adding a step: a new card on a board, or one that is there already. */
import { useState } from "preact/hooks";
import { boot } from "../../sync/boot.ts";
import { draft, keepDraft, returnsOf } from "../../sync/drafts.ts";
import { send } from "../../sync/optimistic_updates.ts";
import { mayWorkOn } from "../../sync/selectors.ts";
import { all } from "../../sync/store.ts";
import { _, dayText } from "../../sync/i18n.ts";
import { tie } from "../../focus/actions.ts";
import { FindCard } from "../../boards/find_card.tsx";
import { openCalendar } from "../../ui/calendar/calendar.tsx";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { takeText, valueOf } from "../../ui/form_fields.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { Select } from "../../ui/select/select.tsx";
import type { Found } from "../../boards/find_card.tsx";
import type { Submitted } from "../../ui/form_fields.ts";
import type { Initiative } from "../../model/rows.ts";

export function NewStep({ initiative }: { initiative: Initiative }) {
  const boards = boot.boards.filter(({ id }) => mayWorkOn(id));
  const name = `step.${initiative.id}`;
  const [startsOn, setStartsOn] = useState<string | null>(null);
  const save = (e: Submitted) => {
    e.preventDefault();
    const form = e.currentTarget, title = takeText(form, "title");
    if (!title) return;
    keepDraft(name, "");
    addStep(Number(valueOf(form, "board")), title, initiative.id, startsOn);
    setStartsOn(null);
  };
  if (!boards.length) return <p class="quiet">{_("Steps are added by those who have a board.")}</p>;
  return (
    <form class="new-step" onSubmit={save}>
      <input
        id="new-step"
        name="title"
        maxlength={200}
        autocomplete="off"
        aria-label={_("New step")}
        placeholder={_("What can happen today?")}
        key={returnsOf(name)}
        defaultValue={draft(name)}
        onInput={(e) => keepDraft(name, e.currentTarget.value)}
      />
      <Select
        name="board"
        label={_("Board")}
        isNamedBeside
        options={boards.map(({ id, name }) => ({ value: id, name }))}
        value={(boards.find(({ id }) => mine(id)) ?? boards[0]).id}
      />
      <button
        type="button"
        class="btn quiet small"
        onClick={(e) => openCalendar(e.currentTarget, _("Starts on"), startsOn, setStartsOn)}
      >
        <Icon name="sprout" />
        {startsOn ? dayText(`${startsOn}T12:00:00Z`) : _("Starts on")}
      </button>
      <button class="btn small">
        <Icon name="plus" />
        {_("Add")}
      </button>
      <button type="button" class="btn quiet small" onClick={() => openLink(initiative)}>
        <Icon name="link" />
        {_("Link a card")}
      </button>
    </form>
  );
}

const mine = (board: number) =>
  all("board").find(({ id }) => id === board)?.team_id === boot.me.team_id;

/** Into the first column where work waits. */
function addStep(board_id: number, title: string, initiative_id: number, starts_on: string | null) {
  const columns = all("column").filter((one) => one.board_id === board_id && !one.is_backlog);
  const [first] = columns.sort((a, b) => a.rank < b.rank ? -1 : 1);
  return send({
    path: "/api/v1/cards",
    body: { board_id, column_id: first.id, title, initiative_id, starts_on },
    summary: _("“{title}” added", { title }),
    stream: `board/${board_id}`,
    written: {
      text: title,
      draft: `step.${initiative_id}`,
      about: _("New step"),
      href: `/focus/initiatives/${initiative_id}`,
    },
  });
}

function openLink(initiative: Initiative) {
  openDialog(_("Link a card"), (close) => <LinkForm initiative={initiative} close={close} />, {
    className: "small wide",
  });
}

function LinkForm({ initiative, close }: { initiative: Initiative; close: () => void }) {
  const take = async ({ card_id, title }: Found) => {
    const board_id = await boardOf(card_id);
    if (board_id && await tie({ id: card_id, board_id, title }, initiative.id)) close();
  };
  return (
    <div class="stacked">
      <h2>{_("Link a card")}</h2>
      <FindCard except={0} take={take} />
      <div class="buttons">
        <button type="button" class="btn quiet" onClick={close}>{_("Cancel")}</button>
      </div>
    </div>
  );
}

/** Null for a card that is gone meanwhile, and while there is no line. */
async function boardOf(cardId: number): Promise<number | null> {
  const answer = await fetch(`/api/v1/cards/by-id?ids=${cardId}`).catch(() => null);
  const [card] = answer?.ok ? await answer.json() : [];
  return card?.board_id ?? null;
}
