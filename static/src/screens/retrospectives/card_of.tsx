/** The card that an agreement became, or the way to make it one on one of the team's boards. */
import { signal } from "@preact/signals";
import { boot } from "../../sync/boot.ts";
import { _ } from "../../sync/i18n.ts";
import { openChooser } from "../../ui/chooser/chooser.tsx";
import { Icon } from "../../ui/icon/icon.tsx";
import { makeCard } from "./actions.ts";
import { mayTakePart } from "./state.ts";
import type { Agreement } from "../../model/rows.ts";

export function CardOf({ agreement }: { agreement: Agreement }) {
  if (agreement.card_id) {
    return (
      <a class="btn quiet small" href={`/boards/${agreement.board_id}/cards/${agreement.card_id}`}>
        <Icon name="square-kanban" />
        {_("To the card")}
      </a>
    );
  }
  if (!mayTakePart) return null;
  return (
    <button
      class="btn quiet small"
      aria-haspopup="listbox"
      onClick={(e) => chooseColumn(e.currentTarget, agreement)}
    >
      <Icon name="plus" />
      {_("Make a card …")}
    </button>
  );
}

/** The columns of the team's boards; `boot.boards` are those that this person may change. */
function chooseColumn(anchor: Element, agreement: Agreement) {
  const found = signal<Column[]>([]), waiting = signal(_("Fetching …"));
  fetchColumns().then((columns) => {
    found.value = columns ?? [];
    waiting.value = columns ? _("The team has no board.") : _("The boards could not be fetched.");
  });
  const choices = () =>
    found.value.map((column) => ({
      name: column.name,
      group: column.board,
      icon: "square-kanban",
      action: () => void makeCard(agreement, column.id),
    }));
  openChooser(anchor, _("Make a card in"), choices, { waiting: () => waiting.value });
}

type Column = { id: number; name: string; board: string };
type Board = { id: number; name: string; columns: { id: number; name: string }[] };

async function fetchColumns(): Promise<Column[] | null> {
  const answer = await fetch("/api/v1/boards/destinations").catch(() => null);
  if (!answer?.ok) return null;
  const boards: Board[] = await answer.json();
  const own = boards.filter(({ id }) => boot.boards.some((one) => one.id === id));
  return own.flatMap((board) =>
    board.columns.map(({ id, name }) => ({
      id,
      name: `${board.name} · ${name}`,
      board: board.name,
    }))
  );
}
