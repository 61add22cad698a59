// @ts-check
/** What a column asks of its cards: name, limit and policy, to read and to change. */
import { row } from "../../sync/store.js";
import { _ } from "../../sync/words.js";
import { openDialog, sendWithEnter } from "../../ui/dialog.js";
import { html } from "../../ui/html.js";
import { mayWork } from "./lists.js";
import { changeColumn } from "./deeds.js";

/** @param {number} id */
export function openColumn(id) {
  const column = row("column", id);
  openDialog(column.name, (close) => {
    const save = (/** @type {any} */ e) => {
      e.preventDefault();
      const { name, limit, hard, policy } = e.target.elements;
      const wip_limit = limit.value ? Number(limit.value) : null;
      changeColumn(column, {
        name: name.value.trim() || column.name,
        wip_limit,
        is_wip_limit_hard: hard.checked,
        policy: policy.value,
      });
      close();
    };
    return html`
      <form class="stacked" onSubmit=${save} onKeyDown=${sendWithEnter}>
        <fieldset class="stacked" disabled=${!mayWork()}>
          <h2>${column.name}</h2>
          <label>${_("Name")}<input name="name" maxlength="80" required defaultValue=${column.name} /></label>
          <label>${_(
            "Limit of cards at a time (empty: none)",
          )}<input name="limit" type="number" min="1" max="999" defaultValue=${column.wip_limit ?? ""} /></label>
          <label class="check"><input name="hard" type="checkbox" defaultChecked=${column.is_wip_limit_hard} />${_(
            "Hard limit: refuse one more card instead of warning",
          )}</label>
          <label>${_(
            "Policy: when may a card leave this column?",
          )}<textarea name="policy" rows="3" maxlength="2000" defaultValue=${column.policy}></textarea></label>
        </fieldset>
        <div class="buttons"><button type="button" class="btn quiet" onClick=${close}>${_(
          "Close",
        )}</button>${mayWork() && html`<button class="btn">${_("Save")}</button>`}</div>
      </form>
    `;
  });
}
