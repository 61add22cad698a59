/** The head of a measure's page, and what can be done with it. */
import { _ } from "../../sync/i18n.ts";
import { endMeasure, reopenMeasure } from "../../measures/actions.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { openMenu } from "../../ui/menu/menu.tsx";
import { editMeasure } from "../../measures/dialogs.tsx";
import { openTable } from "./table_dialog.tsx";
import { mayChange } from "../../measures/may_change.ts";
import type { Measure } from "../../model/rows.ts";

export function OneHead({ measure }: { measure: Measure }) {
  return (
    <header class="page-head">
      <a class="icon-btn" href="/measures" aria-label={_("All measures")}>
        <Icon name="chevron-left" />
      </a>
      <h1 class="long">{measure.name}</h1>
      {measure.ended_at && <span class="quiet">{_("Ended")}</span>}
      <span class="grow" />
      <button
        class="icon-btn"
        aria-haspopup="menu"
        aria-label={_("What can be done with it")}
        onClick={(e) => openMenu(e.currentTarget, measure.name, entriesOf(measure))}
      >
        <Icon name="ellipsis" />
      </button>
    </header>
  );
}

function entriesOf(measure: Measure) {
  const table = {
    name: _("Fetch as a table"),
    icon: "download",
    action: () => location.assign(`/api/v1/measures/${measure.id}/readings.csv`),
  };
  if (!mayChange) return [table];
  if (measure.ended_at) {
    const again = {
      name: _("Take up again"),
      icon: "undo-2",
      action: () => reopenMeasure(measure),
    };
    return [again, table];
  }
  return [
    { name: _("Change"), icon: "pencil", action: () => editMeasure(measure) },
    { name: _("Take in a table"), icon: "rows-3", action: () => openTable(measure) },
    table,
    { name: _("End it"), icon: "archive", action: () => endMeasure(measure) },
  ];
}
