/** The page looks whether it is another one by now, as long as somebody looks at it. */
import { tellMoments } from "./moments.ts";

const EVERY_MS = 4000;

export function follow(live: HTMLElement) {
  let timer = 0;
  const look = async () => {
    clearTimeout(timer);
    if (document.visibilityState !== "visible") return;
    if (await readAnew(live)) timer = setTimeout(look, EVERY_MS);
  };
  document.addEventListener("visibilitychange", look);
  timer = setTimeout(look, EVERY_MS);
}

/** @returns whether it is worth looking again */
async function readAnew(live: HTMLElement) {
  const headers = { "If-None-Match": `"${live.dataset.mark}"` };
  const asked = fetch(location.pathname, { headers, cache: "no-store" });
  const response = await asked.catch(() => null);
  if (!response || response.status === 304 || response.status >= 500) return true;
  if (!response.ok) return false;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  show(page, live);
  return true;
}

/** What is being written stays: only the parts that are marked as live are exchanged. */
function show(page: Document, live: HTMLElement) {
  const parts = [...page.querySelectorAll<HTMLElement>("[data-live]")];
  document.querySelectorAll<HTMLElement>("[data-live]").forEach((old, i) => {
    old.replaceChildren(...parts[i]?.childNodes ?? []);
  });
  live.dataset.mark = page.querySelector<HTMLElement>("[data-mark]")?.dataset.mark;
  tellMoments(live);
  const news = document.querySelector<HTMLElement>("[data-news]");
  if (news) news.textContent = news.dataset.news ?? "";
}
