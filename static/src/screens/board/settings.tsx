/**
 * What concerns the whole board: its settings, archive, recurring cards, templates, and who follows
 * it.
 */
import { boot } from "../../sync/boot.ts";
import { all, row } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { FormButtons } from "../../ui/dialog/form_buttons.tsx";
import { isTicked, numberOf, valueOf } from "../../ui/form_fields.ts";
import { openMenu } from "../../ui/menu/menu.tsx";
import { openBoardArchive } from "../../boards/board_archive.tsx";
import { sendForm } from "../../ui/send_form.ts";
import { toast } from "../../ui/toast/toast.tsx";
import { openArchive } from "./archive.tsx";
import { addColumn } from "./column.tsx";
import { act, changeBoard, differing } from "../../boards/actions.ts";
import { toggleWatch } from "../../boards/part_actions.ts";
import { lanes } from "../../boards/cells.ts";
import { openLabelColours } from "../../boards/label_colours.tsx";
import { LANE_NAMES } from "./lane_names.ts";
import { allColumns, columns, mayWork, mayWorkOnTeams } from "../../sync/selectors.ts";
import { openRecurrences } from "../../boards/recurrences.tsx";
import { openSharing } from "./sharing.tsx";
import type { Board } from "../../model/rows.ts";
import type { Submitted } from "../../ui/form_fields.ts";
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
  openDialog(_("Settings of the board"), (close) => {
    const save = (e: Submitted) => {
      e.preventDefault();
      const form = e.currentTarget;
      sendForm(form, close, (isHeld) => saveSettings(form, board, isHeld));
    };
    const limited = lanes.value.filter((lane) => !["all", "service:expedite"].includes(lane.key));
    return (
      <form class="stacked" onSubmit={save}>
        <h2>{_("Settings of the board")}</h2>
        <label>
          {_("Name")}
          <input name="name" maxlength={80} required defaultValue={board.name} />
        </label>
        <label>
          {_("Swimlanes, unless somebody chooses otherwise")}
          <select name="lanes">
            {Object.entries(LANE_NAMES).map(([by, name]) => (
              <option value={by} selected={by === board.lanes}>{name}</option>
            ))}
          </select>
        </label>
        {limited.length > 0 && (
          <fieldset class="stacked">
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
              name="expedite"
              defaultValue={board.expedite_limit ?? ""}
            />
          </label>
          <label>
            {_("Finished cards leave after days")}
            <input
              type="number"
              min="1"
              max="3650"
              name="leaves"
              defaultValue={board.done_leaves_days ?? ""}
            />
          </label>
        </div>
        <label class="check">
          <input type="checkbox" name="hard" defaultChecked={board.is_expedite_limit_hard} />
          {_("Hard limit: refuse one more expedite card")}
        </label>
        <div class="two">
          <label>
            {_("Work starts in")}
            <select name="starts">{options("is_started")}</select>
          </label>
          <label>
            {_("Work is finished in")}
            <select name="finishes">{options("is_finished")}</select>
          </label>
        </div>
        <label class="check">
          <input type="checkbox" name="open" defaultChecked={board.is_open} />
          {_("Visible to every member; only the team can change it")}
        </label>
        <FormButtons close={close}>{_("Save")}</FormButtons>
      </form>
    );
  });
}

function options(flag: "is_started" | "is_finished") {
  const first = allColumns.value.find((column) => column[flag]);
  return columns.value.map((column) => (
    <option value={column.id} selected={column.id === first?.id}>{column.name}</option>
  ));
}

async function saveSettings(form: HTMLFormElement, board: Board, isHeld: () => boolean) {
  const changed = differing(settingsIn(form, board), board);
  const first = Object.keys(changed).length ? changeBoard(changed, isHeld) : true;
  const starts_in = Number(valueOf(form, "starts")),
    finishes_in = Number(valueOf(form, "finishes"));
  const isAt = (flag: "is_started" | "is_finished", id: number) =>
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

function settingsIn(form: HTMLFormElement, board: Board) {
  return {
    name: valueOf(form, "name").trim() || board.name,
    lanes: valueOf(form, "lanes"),
    lane_limits: limitsIn(form, board.lane_limits),
    expedite_limit: numberOf(form, "expedite"),
    is_expedite_limit_hard: isTicked(form, "hard"),
    done_leaves_days: numberOf(form, "leaves"),
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
  openDialog(_("Save as template"), (close) => {
    const save = async (e: Submitted) => {
      e.preventDefault();
      const form = e.currentTarget, name = valueOf(form, "name").trim();
      const path = `boards/${boot.board}/template`, summary = _("template “{name}”", { name });
      const answer = await sendForm(
        form,
        close,
        (isHeld) => act(path, { name }, summary, undefined, { isHeld }),
      );
      if (answer) toast(_("Saved: new boards can start from “{name}”", { name }));
    };
    return (
      <form class="stacked" onSubmit={save}>
        <h2>{_("Save as template")}</h2>
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
        <FormButtons close={close}>{_("Save")}</FormButtons>
      </form>
    );
  });
}
