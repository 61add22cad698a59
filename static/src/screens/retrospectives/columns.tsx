/** The notes when they are shown: grouped by hand or by keys, with dots, and in the record. */
import { useEffect, useRef } from "preact/hooks";
import { _ } from "../../sync/i18n.ts";
import { row } from "../../sync/store.ts";
import { dotsLeft, groupOf, topicsOf } from "../../model/retrospective.ts";
import { openChooser } from "../../ui/chooser/chooser.tsx";
import { Icon } from "../../ui/icon/icon.tsx";
import { group } from "./actions.ts";
import { GiveDots, GotDots } from "./dots.tsx";
import { watchNotes } from "./note_drag.ts";
import { mayTakePart, notes, ownDots } from "./state.ts";
import { dotsText, nameOf } from "./retrospective_words.ts";
import { ColumnHead } from "./writing.tsx";
import type { Retrospective, RetrospectiveNote } from "../../model/rows.ts";

export function Columns({ one }: { one: Retrospective }) {
  const root = useRef<HTMLDivElement>(null), mayGroup = one.phase === "grouping" && mayTakePart;
  useEffect(() => mayGroup && root.current ? watchNotes(root.current, drop) : undefined, [
    mayGroup,
  ]);
  const topics = topicsOf(notes.value);
  return (
    <>
      <Hint one={one} />
      <div class="retro-columns" ref={root}>
        {one.columns.map((column) => (
          <section class="retro-column" key={column.id}>
            <ColumnHead column={column} />
            <ul class="retro-notes">
              {topics.filter((top) => top.column_id === column.id).map((top) => (
                <Topic key={top.id} one={one} top={top} mayGroup={mayGroup} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

function Hint({ one }: { one: Retrospective }) {
  if (one.phase === "grouping") {
    return <p class="quiet">{_("Drag a note onto one that says the same, or use its button.")}</p>;
  }
  if (one.phase !== "dots") return null;
  return (
    <p class="retro-dots-left num" role="status">
      {_("You have {dots} left.", { dots: dotsText(dotsLeft(one.dots_each, ownDots.value)) })}{" "}
      <span class="quiet">
        {_("{n} given in all. Nobody sees where before they are counted.", { n: one.dots_given })}
      </span>
    </p>
  );
}

function drop(noteId: number, underId: number) {
  const note = row("retrospective_note", noteId), under = row("retrospective_note", underId);
  if (note && under && note.under_id !== (under.under_id ?? under.id)) group(note, under);
}

type OfTopic = { one: Retrospective; top: RetrospectiveNote; mayGroup: boolean };

function Topic({ one, top, mayGroup }: OfTopic) {
  const below = groupOf(notes.value, top);
  return (
    <li class="retro-topic" data-group={below.length > 0}>
      <Note note={top} mayGroup={mayGroup} />
      {below.map((note) => <Note key={note.id} note={note} mayGroup={mayGroup} />)}
      {one.phase === "dots"
        ? mayTakePart && <GiveDots one={one} note={top} />
        : <GotDots note={top} />}
    </li>
  );
}

function Note({ note, mayGroup }: { note: RetrospectiveNote; mayGroup: boolean }) {
  return (
    <div class="retro-note" data-note={note.id} data-movable={mayGroup}>
      <span>
        {note.text}
        {note.author_id && <small>{nameOf(note.author_id)}</small>}
      </span>
      {mayGroup && <GroupButton note={note} />}
    </div>
  );
}

/** What the drag does, by keys. */
function GroupButton({ note }: { note: RetrospectiveNote }) {
  if (note.under_id) {
    const name = _("Take “{text}” out of its group", note);
    return (
      <button
        class="icon-btn"
        aria-label={name}
        title={_("Out of its group")}
        onClick={() => group(note, null)}
      >
        <Icon name="x" />
      </button>
    );
  }
  const name = _("Group “{text}” with …", note);
  return (
    <button
      class="icon-btn"
      aria-haspopup="listbox"
      aria-label={name}
      title={_("Group with …")}
      onClick={(e) => choose(e.currentTarget, note)}
    >
      <Icon name="merge" />
    </button>
  );
}

function choose(anchor: Element, note: RetrospectiveNote) {
  const others = () =>
    topicsOf(notes.value).filter((one) => one.id !== note.id).map((one) => ({
      name: one.text,
      action: () => void group(note, one),
    }));
  openChooser(anchor, _("Group with …"), others);
}
