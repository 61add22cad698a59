/** Opens what every page has and needs now and then (opened.ts). */
import { commands } from "./palette/entries.ts";
import { part } from "./part.tsx";

export const ofEveryPage = part(async () => {
  const [{ openPalette, ...others }, ...sources] = await Promise.all([
    import("./opened.ts"),
    ...commands.map((fetch) => fetch()),
  ]);
  return { ...others, openPalette: () => openPalette(sources) };
});

export const openPalette = ofEveryPage.opens("openPalette");
export const openNotificationTray = ofEveryPage.opens("openNotificationTray");
export const openUnsaved = ofEveryPage.opens("openUnsaved");
export const showKeys = ofEveryPage.opens("showKeys");
