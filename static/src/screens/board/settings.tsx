/**
 * What concerns the whole board: its settings, archive, recurring cards, templates, and who follows
 * it.
 */
import { boot } from "../../sync/boot.ts";
import { all, row } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { DialogForm } from "../../ui/dialog/dialog_form.tsx";
import { isTicked, numberOf, valueOf } from "../../ui/form_fields.ts";
import { openMenu } from "../../ui/menu/menu.tsx";
import { optionsOf, Select } from "../../ui/select/select.tsx";
import { openArchive } from "./archive.tsx";
import { openBoardArchive } from "./archiving.tsx";
import { addColumn } from "./column.tsx";
import { act } from "../../boards/actions.ts";
import { changeBoard, differing, NOTHING_TO_DO } from "../../boards/board_actions.ts";
import { toggleWatch } from "../../boards/part_actions.ts";
import { lanes } from "../../boards/cells.ts";
import { openLabelColours } from "../../boards/label_colours.tsx";
import { LANE_NAMES } from "./lane_names.ts";
import { allColumns, columns, mayWork, mayWorkOnTeams } from "../../sync/selectors.ts";
import { openRecurrences } from "../../boards/recurrences.tsx";
import { openSharing } from "./sharing.tsx";
import type { Board } from "../../model/rows.ts";
import type { IsHeld } from "../../model/answers.ts";
import type { Entry } from "../../ui/menu/menu.tsx";

export const boardMenu = (anchor: Element) => openMenu(anchor, _("The board"), boardDeeds());

/** All that concerns the whole board and that this person may. */
export function boardDeeds(): Entry[] {
  const isWatched = all("watch").some((one) =>
    one.kind === "board" && one.target_id === boot.board
  );
  const isScrum = row("board", boot.board)?.kind === "scrum";
  const go = (path: string) => () => location.assign(`/boards/${boot.board}/${path}`);
  const own = [
    {
      name: isWatched ? _("Do not follow any more") : _("Follow this board"),
      icon: "bell",
      action: () => toggleWatch("board", boot.board, isWatched),
    },
    { name: _("The whiteboard"), icon: "users", action: go("whiteboard") },
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
  if (!mayWork()) return mayWorkOnTeams() ? [share, ...own] : own;
  return [
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
  ];
}

function openSettings() {
  const board = row("board", boot.board);
  if (!board) return;
  const limited = lanes.value.filter((lane) => !["all", "service:expedite"].includes(lane.key));
  openDialog(_("Settings of the board"), (close) => (
    <DialogForm
      title={_("Settings of the board")}
      close={close}
      button={_("Save")}
      ask={(form, isHeld) => saveSettings(form, board, isHeld)}
    >
      <label>
        {_("Name")}
        <input name="name" maxlength={80} required defaultValue={board.name} />
      </label>
      <Select
        name="lanes"
        label={_("Swimlanes, unless somebody chooses otherwise")}
        options={optionsOf(LANE_NAMES)}
        value={board.lanes}
      />
      {limited.length > 0 && (
        <fieldset class="stacked" name="lane_limits">
          <legend>{_("Most cards under way per lane (empty: no limit)")}</legend>
          <div class="lane-limits">
            {limited.map((lane) => (
              <label key={lane.key}>
                {lane.name}
                <input
                  type="number"
                  min="1"
                  max="999"
                  name={`limit ${lane.key}`}
                  defaultValue={board.lane_limits[lane.key] ?? ""}
                />
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <div class="two">
        <label>
          {_("Most expedite cards at a time")}
          <input
            type="number"
            min="1"
            max="999"
            name="expedite_limit"
            defaultValue={board.expedite_limit ?? ""}
          />
        </label>
        <label>
          {_("Finished cards leave after days")}
          <input
            type="number"
            min="1"
            max="3650"
            name="done_leaves_days"
            defaultValue={board.done_leaves_days ?? ""}
          />
        </label>
      </div>
      <label class="check">
        <input type="checkbox" name="hard" defaultChecked={board.is_expedite_limit_hard} />
        {_("Hard limit: refuse one more expedite card")}
      </label>
      <div class="two">
        <Boundary name="starts_in" label={_("Work starts in")} flag="is_started" />
        <Boundary name="finishes_in" label={_("Work is finished in")} flag="is_finished" />
      </div>
      <label class="check">
        <input type="checkbox" name="open" defaultChecked={board.is_open} />
        {_("Visible to every member; only the team can change it")}
      </label>
    </DialogForm>
  ));
}

type Flag = "is_started" | "is_finished";
const firstWith = (flag: Flag) => allColumns.value.find((column) => column[flag])?.id;

function Boundary({ name, label, flag }: { name: string; label: string; flag: Flag }) {
  const options = columns.value.map((column) => ({ value: column.id, name: column.name }));
  return <Select name={name} label={label} options={options} value={firstWith(flag)} />;
}

/** Two commands, the second only after the first: a no to either leaves the form as it is. */
async function saveSettings(form: HTMLFormElement, board: Board, isHeld: IsHeld) {
  const values = settingsIn(form, board);
  const starts_in = Number(valueOf(form, "starts_in")),
    finishes_in = Number(valueOf(form, "finishes_in"));
  if (starts_in !== firstWith("is_started") || finishes_in !== firstWith("is_finished")) {
    const path = `boards/${boot.board}/boundaries`, body = { starts_in, finishes_in };
    const summary = _("start and finish of work changed");
    if (!await act(path, body, summary, undefined, { isHeld })) return null;
  }
  const changed = differing(values, board);
  return Object.keys(changed).length ? changeBoard(changed, isHeld) : NOTHING_TO_DO;
}

function settingsIn(form: HTMLFormElement, board: Board) {
  return {
    name: valueOf(form, "name").trim() || board.name,
    lanes: valueOf(form, "lanes"),
    lane_limits: limitsIn(form, board.lane_limits),
    expedite_limit: numberOf(form, "expedite_limit"),
    is_expedite_limit_hard: isTicked(form, "hard"),
    done_leaves_days: numberOf(form, "done_leaves_days"),
    is_open: isTicked(form, "open"),
  };
}

/** Those of lanes that are not in the form stay as they are. */
function limitsIn(form: HTMLFormElement, now: Record<string, number>) {
  const limits = { ...now };
  for (const field of form.querySelectorAll<HTMLInputElement>("[name^='limit ']")) {
    const key = field.name.slice("limit ".length);
    if (field.value) limits[key] = Number(field.value);
    else delete limits[key];
  }
  return limits;
}

function saveAsTemplate() {
  const save = (form: HTMLFormElement, isHeld: IsHeld) => {
    const name = valueOf(form, "name").trim(), summary = _("template “{name}” saved", { name });
    const said = () => _("Saved: new boards can start from “{name}”", { name });
    return act(`boards/${boot.board}/template`, { name }, summary, undefined, { isHeld, said });
  };
  openDialog(
    _("Save as template"),
    (close) => (
      <DialogForm title={_("Save as template")} close={close} button={_("Save")} ask={save}>
        <p>
          {_("Columns, limits, policies, swimlanes and card templates are kept; cards are not.")}
        </p>
        <label>
          {_("Name")}
          <input
            name="name"
            maxlength={80}
            required
            autofocus
            defaultValue={row("board", boot.board)?.name}
          />
        </label>
      </DialogForm>
    ),
  );
}
