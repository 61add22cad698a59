/** A label with the colour that its board gives it; its name is always beside. */
import { row } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";

/**
 * The eight that can be told apart in light and dark (css/tokens.css, css/dark.css), by the names
 * people hear.
 */
export const HUES = {
  blue: _("blue"),
  rose: _("rose"),
  green: _("green"),
  amber: _("amber"),
  violet: _("violet"),
  teal: _("teal"),
  brick: _("brick red"),
  moss: _("moss green"),
};

/** "" for a label without a colour. */
export function hueOf(boardId: number, label: string) {
  return row("board", boardId)?.label_hues?.[label] ?? "";
}

export function Label({ board, name }: { board: number; name: string }) {
  return <span class="label" data-hue={hueOf(board, name) || null}>{name}</span>;
}
