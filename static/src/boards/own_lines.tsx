/**
 * What this person wants to say: short lines, written beforehand, for the wall when it is their
 * turn.
 */
import { boot } from "../sync/boot.ts";
import { draft, keepDraft, returnsOf } from "../sync/drafts.ts";
import { send } from "../sync/optimistic_updates.ts";
import { _ } from "../sync/i18n.ts";
import { takeText } from "../ui/form_fields.ts";
import { Icon } from "../ui/icon/icon.tsx";
import type { Submitted } from "../ui/form_fields.ts";
import type { PreparedLine } from "../model/rows.ts";

type Props = {
  lines: PreparedLine[];
  /** Under which its words are kept until they are sent. */
  draftKey: string;
  write: (text: string, line: number | null) => unknown;
};

export function OwnLines({ lines, draftKey, write }: Props) {
  const mine = lines.filter((line) => line.member === boot.me.id);
  const add = (e: Submitted) => {
    e.preventDefault();
    const text = takeText(e.currentTarget, "text");
    if (text) write(text, null);
    keepDraft(draftKey, "");
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
      <form key={returnsOf(draftKey)} onSubmit={add}>
        <label class="sr" for="own-line">{_("What I want to say")}</label>
        <input
          id="own-line"
          name="text"
          defaultValue={draft(draftKey)}
          onInput={(e) => keepDraft(draftKey, e.currentTarget.value)}
          maxlength={200}
          autocomplete="off"
          placeholder={_("One line: what is done, what holds me up, what I need")}
        />
        <button class="btn quiet">{_("Add")}</button>
      </form>
    </div>
  );
}

/** Kept for a team's next standup; `about` is where the words come back to when they are refused. */
export function prepareFor(
  team: number,
  text: string,
  line: number | null,
  about?: { draft: string; href: string },
) {
  return send({
    path: `/api/v1/teams/${team}/standup/lines`,
    body: { text, line_id: line },
    stream: `team/${team}`,
    written: about && { text, about: _("What you want to say in the standup"), ...about },
    summary: _("what you want to say changed"),
  });
}
