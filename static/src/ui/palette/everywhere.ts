/** What the palette offers on every page: pages, boards, people, and what one has chosen. */
import { signal } from "@preact/signals";
import { boot } from "../../sync/boot.ts";
import { all } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { openNotificationTray } from "../opening.ts";
import type { SeenBoard } from "../../sync/boot.ts";
import type { Entry } from "./entries.ts";

type BoardInList = SeenBoard & { kind: string };
type Page = { name: string; path: string; icon: string; isAsked?: boolean; words?: string };

/** Every board that this person may see; asked for when the palette opens. */
const boards = signal<BoardInList[]>([]);

export async function fetchBoards() {
  const answer = await fetch("/api/v1/boards").catch(() => null);
  if (answer?.ok) boards.value = await answer.json();
}

export const everywhere = (): Entry[] => [
  ...pages().map(pageEntry),
  ...boards.value.flatMap(pagesOf).map(pageEntry),
  ...making(),
  notices(),
  ...menu(),
  ...themes(),
  ...people(),
];

function pageEntry({ name, path, icon, isAsked, words }: Page): Entry {
  return {
    key: `go:${path}`,
    name: _("Go to {place}", { place: name }),
    section: _("Go to"),
    icon,
    isAsked,
    words,
    action: () => location.assign(path),
  };
}

/** The screens in the bar, and those that are not in it; boards come from the API. */
function pages(): Page[] {
  const bar = [...document.querySelectorAll<HTMLAnchorElement>(".tabs a")].map((link) => ({
    name: link.textContent.trim(),
    path: link.pathname,
    icon: link.querySelector("use")?.getAttribute("href")?.replace("#icon-", "") ?? "arrow-right",
  }));
  const isBoard = (path: string) => boards.value.some((one) => path === `/boards/${one.id}`);
  const own = [...document.querySelectorAll<HTMLAnchorElement>(".me-menu a")].map((link) => ({
    name: link.textContent.trim(),
    path: link.pathname,
    icon: "arrow-right",
    isAsked: true,
    words: link.pathname === "/notices" ? _("settings notifications mail") : "",
  }));
  const all = [...bar.filter(({ path }) => !isBoard(path)), ...own];
  return [...new Map(all.reverse().map((one) => [one.path, one])).values()].reverse();
}

function pagesOf({ id, name, kind }: BoardInList): Page[] {
  const under = (what: string, path: string, icon: string) => ({
    name: `${what} · ${name}`,
    path: `/boards/${id}/${path}`,
    icon,
    isAsked: true,
  });
  return [
    { name, path: `/boards/${id}`, icon: "square-kanban", isAsked: id === boot.board },
    { ...under(_("Standup"), "standup", "timer"), words: _("begin start daily") },
    under(_("All standups"), "standups", "timer"),
    ...(kind === "scrum"
      ? [
        under(_("Backlog"), "backlog", "list"),
        under(_("Burndown and velocity"), "sprints", "chart-line"),
      ]
      : []),
  ];
}

/** What only another page can do. */
function making(): Entry[] {
  if (boot.me.role !== "admin" || location.pathname === "/people") return [];
  return [{
    key: "new.board",
    name: _("New board"),
    section: _("Go to"),
    icon: "square-kanban",
    words: _("add create"),
    action: () => location.assign("/people#new-board"),
  }];
}

const notices = (): Entry => ({
  key: "notices",
  name: _("What is new to you"),
  section: _("You"),
  icon: "bell",
  hint: "U",
  words: _("notices"),
  action: openNotificationTray,
});

/** The languages, and signing out: the buttons of the own menu. */
function menu(): Entry[] {
  const buttons = document.querySelectorAll<HTMLButtonElement>(".me-menu form[method=post] button");
  return [...buttons].map((button) => {
    const name = button.textContent.trim(), isLanguage = button.name === "language";
    return {
      key: isLanguage ? `language:${button.value}` : "sign-out",
      name: isLanguage ? _("Language: {name}", { name }) : name,
      section: _("You"),
      icon: isLanguage ? "languages" : "log-out",
      isOn: isLanguage && button.getAttribute("aria-pressed") === "true",
      words: isLanguage ? "language språk" : _("log out leave"),
      action: () => button.click(),
    };
  });
}

/** The buttons of the own menu, too. */
function themes(): Entry[] {
  const buttons = document.querySelectorAll<HTMLButtonElement>("#theme button");
  return [...buttons].map((button) => ({
    key: `theme:${button.textContent}`,
    name: _("Colours: {name}", { name: button.textContent.trim() }),
    section: _("You"),
    icon: "moon",
    isOn: button.getAttribute("aria-pressed") === "true",
    words: _("theme appearance mode"),
    action: () => button.click(),
  }));
}

function people(): Entry[] {
  return all("member").filter((one) => one.is_active).map((person) => ({
    key: `person:${person.id}`,
    name: person.name,
    section: _("People"),
    person,
    isAsked: true,
    action: () => location.assign(`/people#person-${person.id}`),
  }));
}
