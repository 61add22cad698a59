// @ts-check
/**
 * What concerns the whole board: its settings, archive, recurring cards, templates, and who follows
 * it.
 */
import { boot } from "../../sync/boot.js";
import { all, row } from "../../sync/store.js";
import { _ } from "../../sync/i18n.js";
import { openDialog } from "../../ui/dialog.js";
import { html } from "../../ui/html.js";
import { openMenu } from "../../ui/menu.js";
import { openBoardArchive } from "./board_archive.js";
import { sendForm } from "../../ui/send_form.js";
import { toast } from "../../ui/toast.js";
import { openArchive } from "./archive.js";
import { addColumn } from "./column.js";
import { act, changeBoard, differing } from "./actions.js";
import { toggleWatch } from "./part_actions.js";
import { lanes } from "./cells.js";
import { openLabelColours } from "./label_colours.js";
import { LANE_NAMES } from "./filters.js";
import { allColumns, columns, mayWork, mayWorkOnTeams } from "./lists.js";
import { openRecurrences } from "./recurrences.js";
import { openSharing } from "./sharing.js";

/** @param {Element} anchor */
export function boardMenu(anchor) {
  const isWatched = all("watch").some((one) =>
    one.kind === "board" && one.target_id === boot.board
  );
  const isScrum = row("board", boot.board).kind === "scrum";
  const go = (/** @type {string} */ path) => () => location.assign(`/boards/${boot.board}/${path}`);
  const own = [
    {
      name: isWatched ? _("Do not follow any more") : _("Follow this board"),
      icon: "bell",
      action: () => toggleWatch("board", boot.board, isWatched),
    },
    { name: _("Archive …"), icon: "archive", action: openArchive },
    { name: _("Recurring cards …"), icon: "repeat", action: openRecurrences },
    { name: _("Print"), icon: "file", action: () => print() },
    ...(isScrum
      ? [{ name: _("Backlog"), icon: "list", action: go("backlog") }, {
        name: _("Burndown and velocity"),
        icon: "chart-line",
        action: go("sprints"),
      }]
      : []),
  ];
  const share = { name: _("Share …"), icon: "link", action: openSharing };
  if (!mayWork()) {
    return openMenu(anchor, _("The board"), mayWorkOnTeams() ? [share, ...own] : own);
  }
  openMenu(anchor, _("The board"), [
    { name: _("Settings …"), icon: "settings", action: openSettings },
    share,
    { name: _("Colours of labels …"), icon: "tag", action: openLabelColours },
    {
      name: _("New column …"),
      icon: "plus",
      action: () => addColumn(columns.value.at(-2)?.id ?? null),
    },
    ...own,
    { name: _("Save as template …"), icon: "layout-template", action: saveAsTemplate },
    { name: _("Archive the board …"), icon: "archive", action: openBoardArchive },
  ]);
}

function openSettings() {
  openDialog(_("Settings of the board"), (close) => {
    const board = row("board", boot.board);
    const save = (/** @type {any} */ e) => {
      e.preventDefault();
      sendForm(e.target, close, (isHeld) => saveSettings(e.target.elements, board, isHeld));
    };
    const limited = lanes.value.filter((lane) => !["all", "service:expedite"].includes(lane.key));
    return html`<form class="stacked" onSubmit=${save}><h2>${_("Settings of the board")}</h2>
      <label>${
      _("Name")
    }<input name="name" maxlength="80" required defaultValue=${board.name} /></label>
      <label>${_("Swimlanes, unless somebody chooses otherwise")}<select name="lanes">${
      Object.entries(LANE_NAMES).map(([by, name]) =>
        html`<option value=${by} selected=${by === board.lanes}>${name}</option>`
      )
    }</select></label>
      ${
      limited.length > 0 && html`
        <fieldset class="stacked">
          <legend>${_("Most cards under way per lane (empty: no limit)")}</legend>
          <div class="lane-limits">${limited.map((lane) =>
            html`<label key=${lane.key}>${lane.name}<input type="number" min="1" max="999" name=${`limit ${lane.key}`}
            defaultValue=${board.lane_limits[lane.key] ?? ""} /></label>`
          )}</div>
        </fieldset>
      `
    }
      <div class="two"><label>${
      _("Most expedite cards at a time")
    }<input type="number" min="1" max="999" name="expedite"
        defaultValue=${board.expedite_limit ?? ""} /></label>
        <label>${
      _("Finished cards leave after days")
    }<input type="number" min="1" max="3650" name="leaves"
        defaultValue=${board.done_leaves_days ?? ""} /></label></div>
      <label class="check"><input type="checkbox" name="hard" defaultChecked=${board.is_expedite_limit_hard} />${
      _("Hard limit: refuse one more expedite card")
    }</label>
      <div class="two"><label>${_("Work starts in")}<select name="starts">${
      options("is_started")
    }</select></label>
        <label>${_("Work is finished in")}<select name="finishes">${
      options("is_finished")
    }</select></label></div>
      <label class="check"><input type="checkbox" name="open" defaultChecked=${board.is_open} />${
      _("Open: every member may look, only the team works on it")
    }</label>
      <div class="buttons"><button type="button" class="btn quiet" onClick=${close}>${
      _("Cancel")
    }</button><button class="btn">${_("Save")}</button></div></form>`;
  });
}

/** @param {"is_started" | "is_finished"} flag */
function options(flag) {
  const first = allColumns.value.find((column) => column[flag]);
  return columns.value.map((column) =>
    html`<option value=${column.id} selected=${column.id === first?.id}>${column.name}</option>`
  );
}

/** @param {any} fields @param {any} board @param {() => boolean} isHeld @returns {Promise<any>} */
async function saveSettings(fields, board, isHeld) {
  const number = (/** @type {any} */ field) => field.value ? Number(field.value) : null;
  const limits = { ...board.lane_limits };
  for (const field of fields) {
    if (!field.name.startsWith("limit ")) continue;
    const key = field.name.slice(6);
    if (field.value) limits[key] = Number(field.value);
    else delete limits[key];
  }
  const values = {
    name: fields.name.value.trim() || board.name,
    lanes: fields.lanes.value,
    lane_limits: limits,
    expedite_limit: number(fields.expedite),
    is_expedite_limit_hard: fields.hard.checked,
    done_leaves_days: number(fields.leaves),
    is_open: fields.open.checked,
  };
  const changed = differing(values, board);
  const first = Object.keys(changed).length ? changeBoard(changed, isHeld) : true;
  const starts_in = Number(fields.starts.value), finishes_in = Number(fields.finishes.value);
  const isAt = (/** @type {string} */ flag, /** @type {number} */ id) =>
    allColumns.value.find((column) => column[flag])?.id === id;
  if (!isAt("is_started", starts_in) || !isAt("is_finished", finishes_in)) {
    await act(
      `boards/${boot.board}/boundaries`,
      { starts_in, finishes_in },
      _("start and finish of work"),
    );
  }
  return first;
}

function saveAsTemplate() {
  openDialog(_("Save as template"), (close) => {
    const save = async (/** @type {any} */ e) => {
      e.preventDefault();
      const name = e.target.elements.name.value.trim(), summary = _("template “{name}”", { name });
      const path = `boards/${boot.board}/template`;
      const answer = await sendForm(
        e.target,
        close,
        (isHeld) => act(path, { name }, summary, undefined, { isHeld }),
      );
      if (answer) toast(_("Saved: new boards can start from “{name}”", { name }));
    };
    return html`
      <form class="stacked" onSubmit=${save}>
        <h2>${_("Save as template")}</h2>
        <p>${_(
          "Columns, limits, policies, swimlanes and card templates are kept; cards are not.",
        )}</p>
        <label>${_("Name")}<input name="name" maxlength="80" required autofocus defaultValue=${row(
          "board",
          boot.board,
        )
          .name} /></label>
        <div
          class="buttons"><button type="button" class="btn quiet" onClick=${close}>${_(
            "Cancel",
          )}</button><button class="btn">${_("Save")}</button></div>
      </form>
    `;
  });
}
