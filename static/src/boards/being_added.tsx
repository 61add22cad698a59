/** Cards that were written and are not saved yet: shown at once, also without a line. */
import { useComputed } from "@preact/signals";
import { boot } from "../sync/boot.ts";
import { waiting } from "../sync/outbox.ts";
import { _ } from "../sync/i18n.ts";
import { Icon } from "../ui/icon/icon.tsx";
import type { Waiting } from "../sync/outbox.ts";

type Added = {
  board_id: number;
  column_id: number;
  title?: string;
  titles?: string[];
  body?: { title: string };
};
const PATHS = ["/api/v1/cards", "/api/v1/cards/many", "/api/v1/cards/from-template"];

/** At the foot of their column, where the saved ones come to stand. */
export function BeingAdded({ column }: { column: number }) {
  const cards = useComputed(() => waiting.value.filter((one) => isAddedTo(one, column))).value;
  if (!cards.length) return null;
  return (
    <ol class="being-added" aria-label={_("Not saved yet")}>
      {cards.flatMap(titlesIn).map((title, i) => (
        <li key={i}>
          <b>{title}</b>
          <p class="unsaved-mark">
            <Icon name="clock" />
            {_("Waiting to be saved")}
          </p>
        </li>
      ))}
    </ol>
  );
}

function isAddedTo(one: Waiting, column: number) {
  if (!PATHS.includes(one.path)) return false;
  const body: Added = JSON.parse(one.body);
  return body.board_id === boot.board && body.column_id === column;
}

function titlesIn({ body }: Waiting) {
  const added: Added = JSON.parse(body);
  return added.titles ?? [added.title ?? added.body?.title ?? ""];
}
