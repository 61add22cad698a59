// @ts-check
/** A label with the colour that its board gives it; its name is always beside. */
import { row } from "../sync/store.js";
import { _ } from "../sync/i18n.js";
import { html } from "./html.js";

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

/** "" for a label without a colour. @param {number} boardId @param {string} label */
export function hueOf(boardId, label) {
  return row("board", boardId)?.label_hues?.[label] ?? "";
}

/** @param {{board: number, name: string}} props */
export function Label({ board, name }) {
  return html`<span class="label" data-hue=${hueOf(board, name) || null}>${name}</span>`;
}
