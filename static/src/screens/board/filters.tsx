/**
 * The row over the board: filters that stand in the address and say honestly how much they hide,
 * lanes, order.
 */
import { boot } from "../../sync/boot.ts";
import { send } from "../../sync/optimistic_updates.ts";
import { all, row } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { isTicked, valueOf } from "../../ui/form_fields.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { openMenu } from "../../ui/menu/menu.tsx";
import { sendForm } from "../../ui/send_form.ts";
import { toast } from "../../ui/toast/toast.tsx";
import { shownIn } from "../../boards/cells.ts";
import { LANE_NAMES } from "./lane_names.ts";
import { openFilter } from "./filter_dialog.tsx";
import { boardMenu } from "./settings.tsx";
import { columns, listOf, mayWork } from "../../sync/selectors.ts";
import {
  filter,
  isFiltered,
  lanesBy,
  order,
  query,
  setFilter,
  setLanes,
  setOrder,
  showEverything,
  useQuery,
} from "../../boards/view.ts";
import type { Submitted } from "../../ui/form_fields.ts";

const ORDER_NAMES = {
  rank: _("As the team ordered them"),
  due: _("By due date"),
  age: _("By age"),
};

function toggleArea(id: number) {
  const { areas } = filter.value;
  setFilter({ areas: areas.includes(id) ? areas.filter((one) => one !== id) : [...areas, id] });
}

export function Filters() {
  const now = filter.value;
  const plain: ["mine" | "free" | "blocked" | "stale", string][] = [
    ["mine", _("My cards")],
    ["free", _("Untaken")],
    ["blocked", _("Blocked")],
    ["stale", _("Stalled")],
  ];
  const isSinceStandup = now.added && now.done;
  return (
    <section class="filters" aria-label={_("Filter")}>
      <h1>{row("board", boot.board)?.name}</h1>
      <button
        class="icon-btn"
        aria-haspopup="menu"
        aria-label={_("The board …")}
        title={_("The board …")}
        onClick={(e) => boardMenu(e.currentTarget)}
      >
        <Icon name="settings" />
      </button>
      {all("focus_area").map((area) => (
        <button
          class="chip"
          key={area.id}
          data-hue={area.hue}
          aria-pressed={now.areas.includes(area.id)}
          onClick={() => toggleArea(area.id)}
        >
          <span class="dot" />
          {area.name}
        </button>
      ))}
      <span class="rule" />
      {plain.map(([name, text]) => (
        <button
          class="chip plain"
          key={name}
          aria-pressed={now[name]}
          onClick={() => setFilter({ [name]: !now[name] })}
        >
          {text}
        </button>
      ))}
      <button
        class="chip plain"
        aria-pressed={isSinceStandup}
        onClick={() => setFilter({ added: !isSinceStandup, done: !isSinceStandup })}
      >
        {_("Since last standup")}
      </button>
      <button class="chip plain" onClick={openFilter}>
        <Icon name="sliders-horizontal" />
        {_("Filter …")}
      </button>
      <button
        class="chip plain"
        aria-haspopup="menu"
        onClick={(e) => savedMenu(e.currentTarget)}
      >
        <Icon name="bookmark" />
        {_("Saved")}
      </button>
      <button
        class="chip plain"
        aria-haspopup="menu"
        aria-pressed={lanesBy.value !== "none"}
        onClick={(e) => viewMenu(e.currentTarget)}
      >
        <Icon name="rows-3" />
        {lanesBy.value === "none" ? _("View") : LANE_NAMES[lanesBy.value]}
      </button>
      <label class="search">
        <Icon name="search" />
        <span class="sr">{_("Search the board")}</span>
        <input
          id="search"
          type="search"
          placeholder={_("Search")}
          value={now.text}
          onInput={(e) => setFilter({ text: e.currentTarget.value })}
        />
      </label>
      <FilterNotice />
    </section>
  );
}

function FilterNotice() {
  if (!isFiltered.value) return null;
  const whole = columns.value.reduce((sum, c) => sum + listOf(c.id).value.length, 0);
  const shown = columns.value.reduce((sum, c) => sum + shownIn(c.id).length, 0);
  return (
    <span class="filter-notice" role="status">
      {_("Filter is on: {shown} of {whole}", { shown, whole })}
      <button class="btn quiet small" onClick={showEverything}>
        <Icon name="x" />
        {_("Show all")}
      </button>
    </span>
  );
}

function viewMenu(anchor: Element) {
  openMenu(anchor, _("Swimlanes and order"), [
    ...Object.entries(LANE_NAMES).map(([by, name]) => ({
      name: by === "none" ? name : _("Swimlanes: {name}", { name }),
      isOn: lanesBy.value === by,
      action: () => setLanes(by),
    })),
    ...Object.entries(ORDER_NAMES).map(([by, name]) => ({
      name,
      isOn: order.value === by,
      action: () => setOrder(by),
    })),
  ]);
}

export function savedMenu(anchor: Element) {
  const saved = all("saved_filter").filter((one) => one.board_id === boot.board);
  const entries = saved.sort((a, b) => a.name.localeCompare(b.name)).map((one) => ({
    name: one.name,
    icon: one.member_id ? "user" : "users",
    isOn: query() === one.query || undefined,
    action: () => useQuery(one.query),
  }));
  openMenu(anchor, _("Saved filters"), [
    ...entries,
    { name: _("Save this filter …"), icon: "plus", isOff: !isFiltered.value, action: saveFilter },
    {
      name: _("Remove a saved filter …"),
      icon: "trash-2",
      isOff: !saved.length,
      action: () => removeMenu(anchor),
    },
  ]);
}

function saveFilter() {
  openDialog(_("Save this filter"), (close) => {
    const save = async (e: Submitted) => {
      e.preventDefault();
      const form = e.currentTarget,
        name = valueOf(form, "name"),
        isShared = isTicked(form, "shared");
      const path = `/api/v1/boards/${boot.board}/filters${isShared ? "/shared" : ""}`;
      const stream = isShared ? `board/${boot.board}` : `me/${boot.me.id}`;
      const summary = _("filter “{name}”", { name });
      const body = { name: name.trim(), query: query() };
      const saving = (isHeld: () => boolean) => send({ path, body, summary, stream, isHeld });
      if (await sendForm(form, close, saving)) toast(_("Saved as “{name}”", { name }));
    };
    return (
      <form class="stacked" onSubmit={save}>
        <h2>{_("Save this filter")}</h2>
        <label>
          {_("Name")}
          <input name="name" required maxlength={60} autofocus />
        </label>
        {mayWork() && (
          <label class="check">
            <input type="checkbox" name="shared" />
            {_("For everybody on this board")}
          </label>
        )}
        <div class="buttons">
          <button type="button" class="btn quiet" onClick={close}>{_("Cancel")}</button>
          <button class="btn">{_("Save")}</button>
        </div>
      </form>
    );
  });
}

function removeMenu(anchor: Element) {
  const saved = all("saved_filter").filter((one) =>
    one.board_id === boot.board && (one.member_id || mayWork())
  );
  openMenu(
    anchor,
    _("Remove"),
    saved.map((one) => ({
      name: one.name,
      icon: "trash-2",
      action: () => {
        const stream = one.member_id ? `me/${one.member_id}` : `board/${boot.board}`;
        send({
          path: `/api/v1/filters/${one.id}/remove`,
          summary: _("filter “{name}” removed", one),
          stream,
        });
      },
    })),
  );
}
