/** What can be done with a focus area: change it, move it, merge it, retire it. */
import { onFocus } from "../../focus/actions.ts";
import { _ } from "../../sync/i18n.ts";
import { openChooser } from "../../ui/chooser/chooser.tsx";
import { openMenu } from "../../ui/menu/menu.tsx";
import { editArea } from "./dialogs.tsx";
import { areasInUse } from "./whole.ts";
import type { FocusArea } from "../../model/rows.ts";

export function openAreaMenu(anchor: Element, area: FocusArea) {
  const ids = areasInUse().map((one) => one.id), at = ids.indexOf(area.id);
  openMenu(anchor, area.name, [
    { name: _("Change"), icon: "pencil", action: () => editArea(area) },
    ...(at > 0 ? [{ name: _("Move up"), icon: "arrow-up", action: () => move(ids, at, -1) }] : []),
    ...(at < ids.length - 1
      ? [{ name: _("Move down"), icon: "arrow-down", action: () => move(ids, at, 1) }]
      : []),
    ...(ids.length > 1
      ? [{ name: _("Merge into …"), icon: "merge", action: () => chooseMerge(anchor, area) }]
      : []),
    { name: _("Retire"), icon: "archive", action: () => retire(area) },
  ]);
}

function move(ids: number[], at: number, by: number) {
  const area_ids = ids.toSpliced(at, 1).toSpliced(at + by, 0, ids[at]);
  onFocus("focus-areas/order", { area_ids }, _("focus areas in another order"));
}

function chooseMerge(anchor: Element, area: FocusArea) {
  const others = () =>
    areasInUse().filter(({ id }) => id !== area.id).map(({ id, name, hue }) => ({
      name,
      hue,
      action: () => merge(area, id),
    }));
  openChooser(anchor, _("Merge into …"), others);
}

const merge = (area: FocusArea, into_id: number) =>
  onFocus(
    `focus-areas/${area.id}/merge`,
    { into_id },
    _("focus area “{name}” merged", { name: area.name }),
  );

const retire = (area: FocusArea) =>
  onFocus(`focus-areas/${area.id}/retire`, {}, _("focus area “{name}” retired", area));

export const reopen = (area: FocusArea) =>
  onFocus(`focus-areas/${area.id}/reopen`, {}, _("focus area “{name}” brought back", area));
