/** What has been parked so far, on one line: nobody parks it twice. */
import { Icon } from "../ui/icon/icon.tsx";
import { openTopicsOf } from "./texts.ts";
import type { Standup } from "../model/rows.ts";

export function ParkedStrip({ standup }: { standup: Standup }) {
  const topics = openTopicsOf(standup);
  if (!topics.length) return null;
  return (
    <p class="parked-strip">
      <Icon name="square-parking" />
      <b class="num">{topics.length}</b>
      <span>{topics.map((topic) => topic.text).reverse().join(" · ")}</span>
    </p>
  );
}
