/** Dark or light: as the wall is set, and light only while the room is. */
import { effect } from "@preact/signals";
import { within } from "../../model/playlist.ts";
import { minutes, seconds } from "../../sync/clock.ts";
import { timeText } from "../../sync/i18n.ts";
import { isBright, me } from "./lifecycle.ts";
import type { Wall } from "../../model/rows.ts";

export function followTheme() {
  effect(() => {
    minutes.value;
    const isLight = isBright.value && !!me.value && wantsLight(me.value);
    document.documentElement.dataset.theme = isLight ? "light" : "dark";
    const night = document.getElementById("night");
    if (night instanceof HTMLLinkElement) night.disabled = isLight;
  });
}

function wantsLight({ theme, light_from, light_to }: Wall) {
  return theme === "light" ||
    theme === "hours" && within(timeText(seconds.peek()), light_from, light_to);
}
