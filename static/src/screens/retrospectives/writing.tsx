/** Writing: a field for each column. What is sent is hidden from everybody until the reveal. */
import { draft, giveBack, keepDraft, returnsOf } from "../../sync/drafts.ts";
import { _, ngettext } from "../../sync/i18n.ts";
import { rowsOf } from "../../sync/store.ts";
import { lotName } from "../../model/retrospective.ts";
import { Avatar } from "../../ui/avatar/avatar.tsx";
import { takeText } from "../../ui/form_fields.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { draftOf, takeBack, write } from "./actions.ts";
import { columnIcon, columnName, mayTakePart, ownNotes, sentHere } from "./state.ts";
import type { Submitted } from "../../ui/form_fields.ts";
import type { NoteColumn, Retrospective } from "../../model/rows.ts";
import type { OwnNote } from "./state.ts";

export function Writing({ one }: { one: Retrospective }) {
  return (
    <>
      <section class="paper-card retro-written">
        <p class="num">
          <Icon name="lock" />
          {ngettext("{n} note is hidden", "{n} notes are hidden", one.written)}
        </p>
        <Writers ids={one.writers} />
        {one.is_anonymous && sentHere.value > 0 && (
          <p class="quiet" role="status">
            {_("What you sent is in. Nobody knows whose it is, so it cannot be changed.")}
          </p>
        )}
      </section>
      <div class="retro-columns">
        {one.columns.map((column) => <Field key={column.id} column={column} />)}
      </div>
    </>
  );
}

function Writers({ ids }: { ids: number[] }) {
  const people = rowsOf("member", ids);
  if (!people.length) return <p class="quiet">{_("Nobody has written yet")}</p>;
  return (
    <p class="retro-writers">
      <span class="quiet">{_("Have written:")}</span>
      {people.map((person) => (
        <span class="retro-person" key={person.id}>
          <Avatar person={person} />
          {person.name}
        </span>
      ))}
    </p>
  );
}

function Field({ column }: { column: NoteColumn }) {
  const mine = ownNotes.value.filter((one) => one.column_id === column.id);
  return (
    <section class="retro-column" aria-label={columnName(column)}>
      <ColumnHead column={column} />
      {mayTakePart && <NoteForm column={column} />}
      {mine.length > 0 && (
        <ul class="retro-notes">
          {mine.map((one) => <Mine key={one.name} note={one} />)}
        </ul>
      )}
    </section>
  );
}

export function ColumnHead({ column }: { column: NoteColumn }) {
  return (
    <h2>
      <Icon name={columnIcon(column)} />
      {columnName(column)}
    </h2>
  );
}

function NoteForm({ column }: { column: NoteColumn }) {
  const name = draftOf(column.id), id = `note-${column.id}`;
  const send = (e: Submitted) => {
    e.preventDefault();
    const text = takeText(e.currentTarget, "text");
    keepDraft(name, "");
    if (text) write({ name: lotName(), column_id: column.id, text });
  };
  const enter = (e: KeyboardEvent & { currentTarget: HTMLTextAreaElement }) => {
    if (e.key !== "Enter" || e.shiftKey || e.isComposing) return;
    e.preventDefault();
    e.currentTarget.form?.requestSubmit();
  };
  return (
    <form class="retro-form" key={returnsOf(name)} onSubmit={send}>
      <label class="sr" for={id}>
        {_("A note under {column}", { column: columnName(column) })}
      </label>
      <textarea
        id={id}
        name="text"
        rows={2}
        maxlength={300}
        autocomplete="off"
        placeholder={_("A note; Enter sends it")}
        defaultValue={draft(name)}
        onInput={(e) => keepDraft(name, e.currentTarget.value)}
        onKeyDown={enter}
      />
      <button class="icon-btn" aria-label={_("Send")} title={_("Send")}>
        <Icon name="send" />
      </button>
    </form>
  );
}

/** Only its author sees it, and only where notes are signed. */
function Mine({ note }: { note: OwnNote }) {
  const change = async () => {
    if (await takeBack(note)) giveBack(draftOf(note.column_id), note.text);
  };
  const name = _("Take “{text}” back to change it", { text: note.text });
  return (
    <li class="retro-note">
      <span>{note.text}</span>
      <button
        class="icon-btn"
        aria-label={name}
        title={_("Take it back to change it")}
        onClick={change}
      >
        <Icon name="pencil" />
      </button>
    </li>
  );
}
