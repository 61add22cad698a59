/** What a card has one of, chosen by typing: its column, class, day, points, sprint, aim, customer. */
import { boot } from "../sync/boot.ts";
import { all, row } from "../sync/store.ts";
import { serverDay } from "../sync/clock.ts";
import { _, dayText, longDayText } from "../sync/i18n.ts";
import { allColumns, areaOf } from "../sync/selectors.ts";
import { dayAfter, typedDay, weekdayOf } from "../model/typed_dates.ts";
import { DAY_NAMES, openCalendar } from "../ui/calendar/calendar.tsx";
import { openChoosing } from "../ui/chooser/chooser.tsx";
import { editCard, moveCard } from "./actions.ts";
import { SERVICES } from "./cells.ts";
import type { Choice, Choosing } from "../ui/chooser/chooser.tsx";
import type { Card } from "../model/rows.ts";

/** What teams estimate with; any other number can be typed. */
const ESTIMATES = [0.5, 1, 2, 3, 5, 8, 13, 20];
const MOST_POINTS = 999;

type Values = Partial<Card>;

/** A choice that writes these values, and is on while the card has them. */
function setting(id: number, name: string, values: Values, more: Partial<Choice> = {}): Choice {
  const card = row("card", id);
  const isOn = Object.entries(values).every(([key, value]) => card?.[key as keyof Card] === value);
  return { name, isOn, ...more, action: () => void (isOn || editCard(id, values)) };
}

export const columnOf = (id: number): Choosing => ({
  title: _("Column"),
  choices: () =>
    allColumns.value.map((column) => ({
      name: column.name,
      icon: "move",
      isOn: row("card", id)?.column_id === column.id,
      action: () => moveCard(id, column.id, null),
    })),
});

export const columnMenu = (anchor: Element, id: number) => openChoosing(anchor, columnOf(id));

const serviceOf = (id: number): Choosing => ({
  title: _("Class of service"),
  choices: () => SERVICES.map(([service, name]) => setting(id, name, { service })),
});

type DayField = "due_on" | "starts_on";
const DAYS: Record<DayField, string> = { due_on: _("Due"), starts_on: _("Starts on") };

export const dueMenu = (anchor: Element, id: number) => dayMenu(anchor, id, "due_on");
export const dueOf = (id: number) => dayOf(id, "due_on");

function dayMenu(anchor: Element, id: number, field: DayField) {
  const day = row("card", id)?.[field] ?? null;
  openCalendar(anchor, DAYS[field], day, (day) => editCard(id, { [field]: day }));
}

/** The days that are chosen most; any other is typed. */
function dayOf(id: number, field: DayField): Choosing {
  const today = serverDay();
  const on = (name: string, day: string | null, icon = "calendar") =>
    setting(id, name, { [field]: day }, { icon, hint: day ? dayText(`${day}T12:00:00Z`) : "" });
  const meant = (text: string) => typedDay(text, today, DAY_NAMES);
  return {
    title: DAYS[field],
    choices: () => [
      on(_("Today"), today),
      on(_("Tomorrow"), dayAfter(today, 1)),
      on(_("Monday"), dayAfter(today, 7 - weekdayOf(today))),
      ...(row("card", id)?.[field] ? [on(_("No date"), null, "x")] : []),
    ],
    making: {
      name: (text) => {
        const day = meant(text);
        return day && longDayText(Date.parse(`${day}T12:00:00Z`));
      },
      most: 30,
      action: (text) => editCard(id, { [field]: meant(text) }),
    },
  };
}

function estimateOf(id: number): Choosing {
  const points = (text: string) => Number(text.replace(",", "."));
  const isPoints = (n: number) => n >= 0 && n <= MOST_POINTS && n * 2 === Math.round(n * 2);
  return {
    title: _("Estimate"),
    choices: () => [
      ...ESTIMATES.map((estimate) => setting(id, String(estimate), { estimate })),
      none(id, _("No estimate"), { estimate: null }),
    ],
    making: {
      name: (text) => isPoints(points(text)) ? String(points(text)) : null,
      most: 5,
      action: (text) => editCard(id, { estimate: points(text) }),
    },
  };
}

const sprintOf = (id: number): Choosing => ({
  title: _("Sprint"),
  choices: () => [
    ...all("sprint")
      .filter((one) => one.state !== "closed" || one.id === row("card", id)?.sprint_id)
      .map((one) => setting(id, one.name, { sprint_id: one.id }, { icon: "repeat" })),
    none(id, _("None: in the backlog"), { sprint_id: null }),
  ],
});

const initiativeOf = (id: number): Choosing => ({
  title: _("Initiative"),
  choices: () => [...initiativesFor(id), none(id, _("None"), { initiative_id: null })],
});

/** A first step comes before an initiative is active. */
const TAKE_STEPS = ["chosen", "active"];

/** By their focus areas. */
function initiativesFor(id: number): Choice[] {
  const choices = all("initiative")
    .filter((one) => TAKE_STEPS.includes(one.state) || one.id === row("card", id)?.initiative_id)
    .map((one) => {
      const area = row("focus_area", one.areas[0]);
      const more = { hue: area?.hue ?? "", group: area?.name ?? _("No focus area") };
      return setting(id, one.name, { initiative_id: one.id }, more);
    });
  return choices.sort((a, b) => (a.group ?? "").localeCompare(b.group ?? ""));
}

const customerOf = (id: number): Choosing => ({
  title: _("Customer"),
  choices: () => [
    ...all("customer").sort((a, b) => a.name.localeCompare(b.name)).map((one) =>
      setting(id, one.name, { customer_id: one.id }, { icon: "building" })
    ),
    none(id, _("None"), { customer_id: null }),
  ],
});

/** Offered last, and only where there is something to take away. */
const none = (id: number, name: string, values: Values) => setting(id, name, values, { icon: "x" });

export type Property = {
  name: string;
  icon: string;
  open: (anchor: Element, id: number) => void;
  choosing: (id: number) => Choosing;
  /** What the card has; "" for nothing. */
  text: (card: Card) => string;
  hue?: (card: Card) => string | undefined;
};

/** All that can be chosen for a card of this board, as its sheet and the palette offer it. */
export function properties(): Property[] {
  const isScrum = row("board", boot.board)?.kind === "scrum";
  return [
    dayProperty("due_on", "calendar"),
    dayProperty("starts_on", "sprout"),
    {
      name: _("Class of service"),
      icon: "flame",
      ...chosenBy(serviceOf),
      text: ({ service }) =>
        service === "standard" ? "" : SERVICES.find(([one]) => one === service)?.[1] ?? "",
    },
    {
      name: _("Estimate"),
      icon: "gauge",
      ...chosenBy(estimateOf),
      text: (card) => card.estimate === null ? "" : String(card.estimate),
    },
    ...(isScrum ? [sprintProperty()] : []),
    {
      name: _("Initiative"),
      icon: "milestone",
      ...chosenBy(initiativeOf),
      text: (card) => row("initiative", card.initiative_id)?.name ?? "",
      hue: (card) => areaOf(card)?.hue,
    },
    {
      name: _("Customer"),
      icon: "building",
      ...chosenBy(customerOf),
      text: (card) => row("customer", card.customer_id)?.name ?? "",
    },
  ];
}

const dayProperty = (field: DayField, icon: string): Property => ({
  name: DAYS[field],
  icon,
  open: (anchor, id) => dayMenu(anchor, id, field),
  choosing: (id) => dayOf(id, field),
  text: (card) => card[field] ? dayText(`${card[field]}T12:00:00Z`) : "",
});

function chosenBy(choosing: (id: number) => Choosing) {
  return { choosing, open: (anchor: Element, id: number) => openChoosing(anchor, choosing(id)) };
}

const sprintProperty = (): Property => ({
  name: _("Sprint"),
  icon: "repeat",
  ...chosenBy(sprintOf),
  text: (card) => row("sprint", card.sprint_id)?.name ?? "",
});
