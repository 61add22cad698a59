/** Every condition of the filter at once; each takes hold as it is chosen. */
import { boot } from "../../sync/boot.ts";
import { all } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { Select } from "../../ui/select/select.tsx";
import { SelectMany } from "../../ui/select/select_many.tsx";
import { hueOf } from "../../ui/label/label.tsx";
import { activeMembers } from "../../ui/status/status.tsx";
import { SERVICES } from "../../boards/cells.ts";
import { labelsInUse } from "../../sync/selectors.ts";
import { filter, setFilter, showEverything } from "../../boards/view.ts";
import type { Filter } from "../../model/filtering.ts";

export function openFilter() {
  openDialog(_("Filter"), (close) => <Conditions close={close} />, { className: "small wide" });
}

function Conditions({ close }: { close: () => void }) {
  const now = filter.value;
  const customers = all("customer").sort((a, b) => a.name.localeCompare(b.name));
  return (
    <div class="stacked conditions">
      <h2>{_("Filter")}</h2>
      <div class="two">
        <SelectMany
          label={_("People")}
          options={activeMembers().map((one) => ({ value: one.id, name: one.name, person: one }))}
          chosen={() => filter.value.people}
          choose={(people) => setFilter({ people })}
        />
        <SelectMany
          label={_("Customer")}
          options={customers.map(({ id, name }) => ({ value: id, name }))}
          chosen={() => filter.value.customers}
          choose={(customers) => setFilter({ customers })}
        />
      </div>
      <Chips
        title={_("Focus area")}
        name="areas"
        options={all("focus_area").map((one) => [one.id, one.name, one.hue])}
      />
      <Chips
        title={_("Labels")}
        name="labels"
        options={labelsInUse().map((one) => [one, one, hueOf(boot.board, one)])}
      />
      <Chips title={_("Class of service")} name="services" options={SERVICES} />
      <fieldset>
        <legend>{_("State")}</legend>
        <div class="chips">
          {FLAGS.map(([name, text]) => (
            <button
              type="button"
              class="chip plain"
              key={name}
              aria-pressed={now[name]}
              onClick={() => setFilter({ [name]: !now[name] })}
            >
              {text}
            </button>
          ))}
        </div>
      </fieldset>
      <div class="two">
        <Select
          key={now.due}
          label={_("Due")}
          options={DUES}
          value={now.due}
          chosen={(due) => setFilter({ due: due as Filter["due"] })}
        />
        <label>
          {_("Age, at least days")}
          <input
            type="number"
            min="0"
            max="999"
            value={now.age || ""}
            onInput={(e) => setFilter({ age: Math.max(0, Number(e.currentTarget.value) || 0) })}
          />
        </label>
      </div>
      <div class="buttons">
        <button class="btn quiet" onClick={showEverything}>{_("Show all")}</button>
        <button class="btn" onClick={close}>{_("Close")}</button>
      </div>
    </div>
  );
}

const FLAGS: ["mine" | "free" | "blocked" | "stale" | "asks" | "added" | "done", string][] = [
  ["mine", _("My cards")],
  ["free", _("Untaken")],
  ["blocked", _("Blocked")],
  ["stale", _("Stalled")],
  ["asks", _("Open question")],
  ["added", _("Added since last standup")],
  ["done", _("Done since last standup")],
];

const DUES = [
  { value: "", name: _("Any time") },
  { value: "late", name: _("Late") },
  { value: "week", name: _("Within a week") },
  { value: "none", name: _("No date") },
];

function Chips(
  { title, name, options }: {
    title: string;
    name: "areas" | "labels" | "services";
    options: [id: number | string, text: string, hue?: string][];
  },
) {
  if (!options.length) return null;
  const now: (number | string)[] = filter.value[name];
  const toggle = (id: number | string) =>
    setFilter({ [name]: now.includes(id) ? now.filter((one) => one !== id) : [...now, id] });
  return (
    <fieldset>
      <legend>{title}</legend>
      <div class="chips">
        {options.map(([id, text, hue]) => (
          <button
            type="button"
            class={hue ? "chip" : "chip plain"}
            key={id}
            data-hue={hue || null}
            aria-pressed={now.includes(id)}
            onClick={() => toggle(id)}
          >
            {hue && <span class="dot" />}
            {text}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
