/** Sentences in the browser, with a catalogue that holds both kinds. */
import { same } from "../testing.ts";

const messages = { waiting: ["väntar", "väntar alla"], "{n} card": "{n} kort", Cancel: "Avbryt" };
/** Wednesday evening. */
const NOW = Date.parse("2026-11-25T19:00:00+01:00");
const boot = {
  textContent: JSON.stringify({ language: "sv", time_zone: "Europe/Stockholm", messages }),
};
Object.assign(globalThis, { document: { getElementById: () => boot } });
const { _, ngettext } = await import("./i18n.ts");
const { seconds } = await import("./clock.ts");
const { heldText, sinceText } = await import("../scenes/texts.ts");

Deno.test("a sentence in the person's language, and as written without a translation", () => {
  same(_("Cancel"), "Avbryt");
  same(_("Ann moved {title}", { title: "Refunds" }), "Ann moved Refunds");
  same(ngettext("waiting", "waiting", 2), "väntar alla");
  same(ngettext("{n} ticket", "{n} tickets", 3), "3 tickets");
});

Deno.test("a wrong catalogue gives a wrong word, never a page that fails", () => {
  same(_("waiting"), "väntar");
  same(ngettext("{n} card", "{n} cards", 1), "1 kort");
  same(ngettext("{n} card", "{n} cards", 2), "2 cards");
});

Deno.test("this morning was this morning; any other standup is called what it was", () => {
  for (
    const [at, held, since] of [
      ["2026-11-25T08:30:00+01:00", "this morning", "since this morning"],
      ["2026-11-25T18:55:00+01:00", "today 18:55", "since 18:55"],
      ["2026-11-23T08:30:00+01:00", "måndag", "since måndag"],
      ["2026-11-18T08:30:00+01:00", "7 days ago", "in the last 7 days"],
    ]
  ) {
    seconds.value = NOW;
    same(heldText(at), held);
    same(sinceText(at), since);
  }
});
