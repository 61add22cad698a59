/** The ways to the command palette: Ctrl/⌘ K, and a button for those who do not know the keys. */
import { render } from "preact";
import { boot, NOBODY } from "../../sync/boot.ts";
import { _ } from "../../sync/i18n.ts";
import { Icon } from "../icon/icon.tsx";
import { openPalette } from "../opening.ts";

addEventListener("keydown", (e) => {
  if (
    e.key.toLowerCase() !== "k" || !(e.ctrlKey || e.metaKey) || e.shiftKey || e.altKey ||
    boot.me === NOBODY
  ) return;
  e.preventDefault();
  openPalette();
});

export function drawPaletteButton() {
  const place = document.getElementById("palette-button");
  if (!place) return;
  render(
    <button
      class="icon-btn"
      aria-label={_("Go, do, find (Ctrl+K)")}
      title={_("Go, do, find (Ctrl+K)")}
      onClick={() => openPalette()}
    >
      <Icon name="search" />
    </button>,
    place,
  );
}
