/** Names and numbers as a retrospective says them. */
import { ngettext } from "../../sync/i18n.ts";
import { row } from "../../sync/store.ts";

export const dotsText = (n: number) => ngettext("{n} dot", "{n} dots", n);

/** "" for nobody. */
export const nameOf = (id: number | null) => row("member", id)?.name ?? "";
