/** Whose absences one may keep: one's own; coordinators and administrators everybody's. */
import { boot } from "../../sync/boot.ts";
import { row } from "../../sync/store.ts";

export const keepsAll = ["admin", "coordinator"].includes(boot.me.role);

export const mayFor = (id: number) => keepsAll || id === boot.me.id && boot.me.role !== "viewer";

export const nameOf = (id: number) => row("member", id)?.name ?? "–";
