/** What a card has one of, chosen by typing: its column, class, day, points, sprint, aim, customer. */
import { boot } from "../sync/boot.ts";
import { all, row } from "../sync/store.ts";
import { _, dayText } from "../sync/i18n.ts";
import { allColumns, areaOf } from "../sync/selectors.ts";
import { openCalendar } from "../ui/calendar/calendar.tsx";
import { openChooser } from "../ui/chooser/chooser.tsx";
import { editCard, moveCard } from "./actions.ts";
import { SERVICES } from "./cells.ts";
import type { Choice } from "../ui/chooser/chooser.tsx";
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

export function columnMenu(anchor: Element, id: number) {
  openChooser(anchor, _("Column"), () =>
    allColumns.value.map((column) => ({
      name: column.name,
      icon: "move",
      isOn: row("card", id)?.column_id === column.id,
      action: () => moveCard(id, column.id, null),
    })));
}

export function serviceMenu(anchor: Element, id: number) {
  openChooser(
    anchor,
    _("Class of service"),
    () => SERVICES.map(([service, name]) => setting(id, name, { service })),
  );
}

export function dueMenu(anchor: Element, id: number) {
  const day = row("card", id)?.due_on ?? null;
  openCalendar(anchor, _("Due"), day, (due_on) => editCard(id, { due_on }));
}

export function estimateMenu(anchor: Element, id: number) {
  const points = (text: string) => Number(text.replace(",", "."));
  const isPoints = (n: number) => n >= 0 && n <= MOST_POINTS && n * 2 === Math.round(n * 2);
  openChooser(
    anchor,
    _("Estimate"),
    () => [
      ...ESTIMATES.map((estimate) => setting(id, String(estimate), { estimate })),
      none(id, _("No estimate"), { estimate: null }),
    ],
    {
      making: {
        name: (text) => isPoints(points(text)) ? String(points(text)) : null,
        most: 5,
        action: (text) => editCard(id, { estimate: points(text) }),
      },
    },
  );
}

export function sprintMenu(anchor: Element, id: number) {
  openChooser(anchor, _("Sprint"), () => [
    ...all("sprint")
      .filter((one) => one.state !== "closed" || one.id === row("card", id)?.sprint_id)
      .map((one) => setting(id, one.name, { sprint_id: one.id }, { icon: "repeat" })),
    none(id, _("None: in the backlog"), { sprint_id: null }),
  ]);
}

export function initiativeMenu(anchor: Element, id: number) {
  openChooser(anchor, _("Initiative"), () => [
    ...initiativesFor(id),
    none(id, _("None"), { initiative_id: null }),
  ]);
}

/** By their focus areas. */
function initiativesFor(id: number): Choice[] {
  const choices = all("initiative")
    .filter((one) => one.state === "active" || one.id === row("card", id)?.initiative_id)
    .map((one) => {
      const area = row("focus_area", one.areas[0]);
      const more = { hue: area?.hue ?? "", group: area?.name ?? _("No focus area") };
      return setting(id, one.name, { initiative_id: one.id }, more);
    });
  return choices.sort((a, b) => (a.group ?? "").localeCompare(b.group ?? ""));
}

export function customerMenu(anchor: Element, id: number) {
  openChooser(anchor, _("Customer"), () => [
    ...all("customer").sort((a, b) => a.name.localeCompare(b.name)).map((one) =>
      setting(id, one.name, { customer_id: one.id }, { icon: "building" })
    ),
    none(id, _("None"), { customer_id: null }),
  ]);
}

/** Offered last, and only where there is something to take away. */
const none = (id: number, name: string, values: Values) => setting(id, name, values, { icon: "x" });

export type Property = {
  name: string;
  icon: string;
  open: (anchor: Element, id: number) => void;
  /** What the card has; "" for nothing. */
  text: (card: Card) => string;
  hue?: (card: Card) => string | undefined;
};

/** All that can be chosen for a card of this board, as its sheet and the palette offer it. */
export function properties(): Property[] {
  const isScrum = row("board", boot.board)?.kind === "scrum";
  return [
    {
      name: _("Due"),
      icon: "calendar",
      open: dueMenu,
      text: ({ due_on }) => due_on ? dayText(`${due_on}T12:00:00Z`) : "",
    },
    {
      name: _("Class of service"),
      icon: "flame",
      open: serviceMenu,
      text: ({ service }) =>
        service === "standard" ? "" : SERVICES.find(([one]) => one === service)?.[1] ?? "",
    },
    {
      name: _("Estimate"),
      icon: "gauge",
      open: estimateMenu,
      text: (card) => card.estimate === null ? "" : String(card.estimate),
    },
    ...(isScrum ? [sprintProperty()] : []),
    {
      name: _("Initiative"),
      icon: "milestone",
      open: initiativeMenu,
      text: (card) => row("initiative", card.initiative_id)?.name ?? "",
      hue: (card) => areaOf(card)?.hue,
    },
    {
      name: _("Customer"),
      icon: "building",
      open: customerMenu,
      text: (card) => row("customer", card.customer_id)?.name ?? "",
    },
  ];
}

const sprintProperty = (): Property => ({
  name: _("Sprint"),
  icon: "repeat",
  open: sprintMenu,
  text: (card) => row("sprint", card.sprint_id)?.name ?? "",
});
