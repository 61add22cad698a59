/**
 * What this person wants to say: short lines, written beforehand, for the wall when it is their
 * turn.
 */
import { boot } from "../../sync/boot.ts";
import { draft, keepDraft, returnsOf } from "../../sync/drafts.ts";
import { _ } from "../../sync/i18n.ts";
import { takeText } from "../../ui/form_fields.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { DRAFTS, prepare, say } from "./actions.ts";
import type { Submitted } from "../../ui/form_fields.ts";
import type { PreparedLine, Standup } from "../../model/rows.ts";

/** Into an open standup, or kept for the next one. */
export function OwnLines({ lines, standup }: { lines: PreparedLine[]; standup?: Standup }) {
  const mine = lines.filter((line) => line.member === boot.me.id);
  const write = (text: string, line: number | null) =>
    standup ? say(standup, boot.me.id, text, line) : prepare(text, line);
  const add = (e: Submitted) => {
    e.preventDefault();
    const text = takeText(e.currentTarget, "text");
    if (text) write(text, null);
    keepDraft(DRAFTS.line, "");
  };
  return (
    <div class="own-lines">
      <h2>{_("What I want to say")}</h2>
      <ul>
        {mine.map((line) => (
          <li key={line.id}>
            <Icon name="message-square" />
            <span>{line.text}</span>
            <button
              class="icon-btn"
              aria-label={_("Remove “{text}”", { text: line.text })}
              onClick={() => write("", line.id)}
            >
              <Icon name="x" />
            </button>
          </li>
        ))}
      </ul>
      <form key={returnsOf(DRAFTS.line)} onSubmit={add}>
        <label class="sr" for="own-line">{_("What I want to say")}</label>
        <input
          id="own-line"
          name="text"
          defaultValue={draft(DRAFTS.line)}
          onInput={(e) => keepDraft(DRAFTS.line, e.currentTarget.value)}
          maxlength={200}
          autocomplete="off"
          placeholder={_("One line: what is done, what holds me up, what I need")}
        />
        <button class="btn quiet">{_("Add")}</button>
      </form>
    </div>
  );
}
