/** What the facts of an initiative are chosen from. */
import { quartersAround } from "../../model/initiatives.ts";
import { toggled } from "../../model/toggled.ts";
import { changeInitiative } from "../../focus/actions.ts";
import { SIZES, STATES } from "../../focus/names.ts";
import { serverDay } from "../../sync/clock.ts";
import { all } from "../../sync/store.ts";
import { _, ngettext } from "../../sync/i18n.ts";
import { activeMembers } from "../../ui/status/status.tsx";
import type { Choice } from "../../ui/chooser/chooser.tsx";
import type { Initiative } from "../../model/rows.ts";

type Values = Partial<Initiative>;

const choice = (one: Initiative, name: string, values: Values, more: Partial<Choice> = {}) => ({
  name,
  isOn: Object.entries(values).every(([key, value]) => one[key as keyof Initiative] === value),
  action: () => changeInitiative(one, values),
  ...more,
});

export const states = (one: Initiative) =>
  Object.entries(STATES).map(([state, name]) => choice(one, name, { state }));

/** The first one that is chosen gives the colour; one stays. */
export function areas(one: Initiative) {
  const offered = all("focus_area").filter((area) =>
    !area.retired_at || one.areas.includes(area.id)
  );
  return offered.sort((a, b) => a.place - b.place).map(({ id, name, hue }) => {
    const after = toggled(one.areas, id);
    return {
      name,
      hue,
      isOn: one.areas.includes(id),
      hint: one.areas[0] === id ? _("gives the colour") : "",
      action: () => after.length > 0 && changeInitiative(one, { areas: after }),
    };
  });
}

export const person = (field: "owner_id" | "sponsor_id") => (one: Initiative) => [
  ...activeMembers().map((person) => choice(one, person.name, { [field]: person.id }, { person })),
  choice(one, _("Nobody"), { [field]: null }, { icon: "x" }),
];

export const people = (field: "core" | "people" | "superusers") => (one: Initiative) =>
  activeMembers().map((person) => ({
    name: person.name,
    person,
    isOn: one[field].includes(person.id),
    action: () => changeInitiative(one, { [field]: toggled(one[field], person.id) }),
  }));

export const sizes = (field: "effort" | "effect") => (one: Initiative) => [
  ...SIZES.map((size) => choice(one, size, { [field]: size })),
  choice(one, _("Not said"), { [field]: "" }, { icon: "x" }),
];

export const quarters = (one: Initiative) => [
  ...quartersAround(serverDay(), 1, 6).map((quarter) => choice(one, quarter, { quarter })),
  choice(one, _("Not said"), { quarter: "" }, { icon: "x" }),
];

export const rhythms = (one: Initiative) =>
  [7, 14, 28].map((rhythm_days) =>
    choice(one, ngettext("a word every day", "a word every {n} days", rhythm_days), { rhythm_days })
  );

export const others = (one: Initiative) => [
  ...all("initiative").filter(({ id }) => id !== one.id).map(({ id, name }) =>
    choice(one, name, { part_of: id })
  ),
  choice(one, _("None"), { part_of: null }, { icon: "x" }),
];
