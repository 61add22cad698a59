/** Who has the desk when: the server's answer, read anew with each change of the rota. */
import { signal } from "@preact/signals";
import { boot } from "./boot.ts";
import { row } from "./store.ts";

export type Shift = {
  from_at: string;
  until_at: string;
  member_id: number | null;
  why: string;
  instead_of: number | null;
};
export type DutyDays = { member_id: number; behind: number; ahead: number };
export type RotaNow = {
  is_set: boolean;
  now: Shift;
  is_accepted: boolean;
  is_late: boolean;
  coming: Shift | null;
  shifts: Shift[];
  days: DutyDays[];
  desk: { new: number; asked: number; waiting: number; claimed: number };
};

export const rota = signal<RotaNow | null>(null);
export const mayArrange = ["admin", "coordinator"].includes(boot.me.role);

export async function readRota() {
  const response = await fetch("/api/v1/rota").catch(() => null);
  if (response?.ok) rota.value = await response.json();
}

export const nameOf = (id: number | null) => row("member", id)?.name ?? "–";
