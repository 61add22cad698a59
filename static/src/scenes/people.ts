/** Who belongs to boards, and how they are called there. */
import { computed } from "@preact/signals";
import { shortNames } from "../model/names.ts";
import { boot } from "../sync/boot.ts";
import { all, row } from "../sync/store.ts";
import type { Member } from "../model/rows.ts";

/** The boards that this screen is about: on a wall those that are listed on it. */
export const boardsHere = computed(() => {
  const listed = all("wall_board").map((one) => one.board_id).filter((id) => row("board", id));
  return listed.length ? listed : [boot.board];
});

/** Everybody who stands with these boards, in the order of their names. */
export function teamOf(boards: number[]): Member[] {
  const teams = new Set(boards.map((id) => row("board", id)?.team_id));
  const people = all("member").filter((one) =>
    one.team_id && teams.has(one.team_id) && one.is_active && one.role !== "viewer"
  );
  return people.sort((a, b) => a.name.localeCompare(b.name));
}

const names = computed(() => shortNames(teamOf(boardsHere.value)));

/** A first name, "Anna L" where two of the team have it. */
export function firstName(person: Pick<Member, "name"> & { id?: number }) {
  return names.value.get(person.id ?? 0) ?? person.name.split(" ")[0];
}
