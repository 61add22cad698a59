/** Who belongs to boards, and how they are called there. */
import { computed } from "@preact/signals";
import { shortNames } from "../model/names.ts";
import { boot } from "../sync/boot.ts";
import { all, row, rowsOf } from "../sync/store.ts";
import type { Member } from "../model/rows.ts";

/**
 * The boards that this screen is about: on a wall those that are listed on it and not in the
 * archive.
 */
export const boardsHere = computed(() => {
  const listed = rowsOf("board", all("wall_board").map((one) => one.board_id));
  const shown = listed.filter((one) => !one.archived_at).map((one) => one.id);
  return shown.length ? shown.sort((a, b) => a - b) : [boot.board];
});

/** Everybody who stands with these boards, in the order of their names. */
export const teamOf = (boards: number[]) => peopleIn(boards.map((id) => row("board", id)?.team_id));

/** Everybody who stands in these teams, in the order of their names. */
export function peopleIn(teams: (number | undefined)[]): Member[] {
  const people = all("member").filter((one) =>
    one.team_id && teams.includes(one.team_id) && one.is_active && one.role !== "viewer"
  );
  return people.sort((a, b) => a.name.localeCompare(b.name));
}

/** The boards on this page that a standup of these teams is about. */
export const boardsOf = (teams: number[]) =>
  all("board").filter((one) => teams.includes(one.team_id) && !one.archived_at)
    .map((one) => one.id);

const names = computed(() => shortNames(teamOf(all("board").map((one) => one.id))));

/** A first name, "Anna L" where two of the team have it. */
export function firstName(person: Pick<Member, "name"> & { id?: number }) {
  return names.value.get(person.id ?? 0) ?? person.name.split(" ")[0];
}
