/** The start data that the page came with. Read once, here only. */
import { signal } from "@preact/signals";
import type { Snapshot } from "../model/replica.ts";
import type { MeasureProgress, Progress, Wall } from "../model/rows.ts";

/** How much of a board one sees at a time: more cards, or more of each. */
export type Density = "comfortable" | "compact";

/** Ids of columns and keys of swimlanes of which only the head is shown. */
export type Folded = { columns: number[]; lanes: string[] };

/** Who is signed in. */
export interface Me {
  id: number;
  name: string;
  role: string;
  team_id: number | null;
  theme: string;
  density: Density;
  has_single_keys: boolean;
}

/** A board that this person may see: its name, and on /walls whether they may change it. */
export interface SeenBoard {
  id: number;
  name: string;
  may_change?: boolean;
}

/** A wall as those see it who may see all that it shows, and what its TV has reported. */
export type SeenWall =
  & Pick<
    Wall,
    | "id"
    | "name"
    | "inches"
    | "distance_cm"
    | "may_steer"
    | "has_cue"
    | "language"
    | "theme"
    | "light_from"
    | "light_to"
    | "group_name"
    | "playlist"
    | "bright_from"
    | "bright_to"
    | "message"
    | "message_until"
    | "pinned"
    | "pinned_until"
    | "paired_at"
  >
  & {
    seen_at: string | null;
    version: string;
    screen: string;
    problems: string[];
    board_ids: number[];
    may_change: boolean;
  };

/** What every page has; `me` is NOBODY on a wall and behind a public link. */
interface EveryPage {
  screen: string;
  me: Me;
  csrf: string;
  /** Whose sign-in this page was made for: a name that says nothing, "" where nobody has one. */
  owner: string;
  /** Of a copy that the browser kept: when it was right, in ms by this machine's clock; or 0. */
  copied_at: number;
  language: string;
  messages: Record<string, string | string[]>;
  time_zone: string;
  demo: boolean;
  version: string;
  /** When the page was made, in ms by the server's clock. */
  now: number;
  streams: Snapshot[];
}

/**
 * A board, its backlog, its standup, its public link, and a wall. On My work it is the board of the
 * card in hand; 0 on any other page.
 */
interface BoardPage {
  readonly board: number;
  /** What this person has folded there, if they ever have; on the board itself alone. */
  folded: Folded | null;
}

/** Behind a public link: its token. */
interface SharedPage {
  link: string;
}

/** `shell` are the addresses of all that the page is made of. */
interface WallPage {
  wall: number;
  shell: string[];
}

/** A TV that is not paired yet. */
interface PairingPage {
  state: string;
}

/** `code` is the one that a TV shows, when its address was opened. */
interface WallsPage {
  boards: SeenBoard[];
  walls: SeenWall[];
  scenes: string[];
  code: string;
}

/** Of each board only what is this person's; and how many tickets wait on the desk for them. */
interface MinePage {
  boards: SeenBoard[];
  parts: Snapshot[];
  waiting_on_desk: number;
}

/** How this person is told of each kind of notice. */
interface NotificationsPage {
  ways: Record<string, string>;
}

/** By initiative. */
interface FocusPage {
  progress: Record<number, Progress>;
}

/** Its id, and how many of its steps are on boards that are not this person's to see. */
interface InitiativePage {
  initiative: number;
  elsewhere: { cards: number; finished: number };
}

/** How they stand, by id; and the one that the page is about, 0 for all of them. */
interface MeasuresPage {
  measured: Record<number, MeasureProgress>;
  measure: number;
}

/** One of a team's retrospectives, as its list has it. */
export type ListedRetrospective = {
  id: number;
  title: string;
  phase: string;
  is_anonymous: boolean;
  begun_at: string;
  closed_at: string | null;
};

/** A team's retrospectives, or one of them; 0 on the list. `older` is where the list goes on. */
interface RetrospectivesPage {
  team: number;
  team_name: string;
  retrospective: number;
  retrospectives: ListedRetrospective[];
  older: string;
}

export type Boot =
  & EveryPage
  & BoardPage
  & SharedPage
  & WallPage
  & PairingPage
  & WallsPage
  & MinePage
  & NotificationsPage
  & FocusPage
  & InitiativePage
  & MeasuresPage
  & RetrospectivesPage;

export const NOBODY: Me = {
  id: 0,
  name: "",
  role: "viewer",
  team_id: null,
  theme: "system",
  density: "compact",
  has_single_keys: true,
};

/** What a page does not say. */
const NOTHING: Boot = {
  screen: "",
  me: NOBODY,
  csrf: "",
  owner: "",
  copied_at: 0,
  language: "en",
  messages: {},
  time_zone: "UTC",
  demo: false,
  version: "",
  now: 0,
  streams: [],
  board: 0,
  folded: null,
  link: "",
  wall: 0,
  shell: [],
  state: "",
  boards: [],
  walls: [],
  scenes: [],
  code: "",
  parts: [],
  waiting_on_desk: 0,
  ways: {},
  progress: {},
  initiative: 0,
  elsewhere: { cards: 0, finished: 0 },
  measured: {},
  measure: 0,
  team: 0,
  team_name: "",
  retrospective: 0,
  retrospectives: [],
  older: "",
};

const board = signal(0);

/** Takes a card of this board in hand, on a page that shows cards of several. */
export function workOn(id: number) {
  board.value = id;
}

export const boot = read(document.getElementById("boot")?.textContent ?? "{}");

function read(text: string): Boot {
  const given: Partial<Boot> = JSON.parse(text);
  board.value = given.board ?? 0;
  return {
    ...NOTHING,
    ...given,
    me: given.me ?? NOBODY,
    get board() {
      return board.value;
    },
  };
}
