/** Title and description of a card: drafts outlive a reload, and nobody's text is written over. */
import { useEffect, useRef, useState } from "preact/hooks";
import { ticked } from "../../model/task_lists.ts";
import { draft, keepDraft, returnsOf } from "../../sync/drafts.ts";
import { sharePresence } from "../../sync/presence.ts";
import { _ } from "../../sync/i18n.ts";
import { sendWithEnter } from "../../ui/dialog/dialog.tsx";
import { useSharedValue } from "../../ui/field.ts";
import { valueOf } from "../../ui/form_fields.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { Markdown } from "../../ui/markdown/markdown.tsx";
import { post } from "../../ui/status/status.tsx";
import { toast } from "../../ui/toast/toast.tsx";
import { Writing } from "../../ui/writing/writing.tsx";
import { mayWork } from "../../sync/selectors.ts";
import { editCard, writtenOn } from "../actions.ts";
import { whoWrote } from "../last_changes.ts";
import { attachFiles } from "../part_actions.ts";
import type { TargetedFocusEvent, TargetedKeyboardEvent } from "preact";
import type { Conflict } from "../../model/answers.ts";
import type { Card } from "../../model/rows.ts";
import type { Submitted } from "../../ui/form_fields.ts";

type Base = { version: number; text: string };
/** `isClean` where no two people changed the same lines. */
type Merged = Conflict & { merged: string; isClean: boolean };

export function Texts({ card }: { card: Card }) {
  return (
    <>
      <Title key={`title.${returnsOf(`title.${card.id}`)}`} card={card} />
      <Description key={`description.${returnsOf(`description.${card.id}`)}`} card={card} />
    </>
  );
}

function Title({ card }: { card: Card }) {
  const name = `title.${card.id}`, stored = draft(name);
  const ref = useSharedValue<HTMLTextAreaElement>(stored || card.title);
  const base = useRef({ title: card.title, version: card.version });
  const begin = () => base.current = { title: card.title, version: card.version };
  const save = async (e: TargetedFocusEvent<HTMLTextAreaElement>) => {
    const field = e.currentTarget, title = field.value.replace(/\s+/g, " ").trim();
    keepDraft(name, "");
    if (!title || title === base.current.title) return void (field.value = card.title);
    const about = _("The title of “{title}”", { title: base.current.title });
    const written = writtenOn(card.id, "title", title, about);
    const based_on = base.current.version;
    const answer = await editCard(card.id, { title }, { based_on }, { written });
    if (!answer?.conflict) return;
    toast(_(
      "{who} changed the title to “{theirs}” while you were writing. Yours is still in the field.",
      { ...answer.conflict, who: whoWrote(card.id) },
    ));
  };
  const keys = (e: TargetedKeyboardEvent<HTMLTextAreaElement>) => {
    if (e.key === "Enter") e.preventDefault(), e.currentTarget.blur();
  };
  return (
    <>
      <label class="sr" for="card-title">{_("Title")}</label>
      <textarea
        id="card-title"
        class="title-field"
        rows={1}
        maxlength={200}
        readonly={!mayWork()}
        ref={ref}
        defaultValue={stored || card.title}
        onInput={(e) => keepDraft(name, e.currentTarget.value)}
        onFocus={begin}
        onBlur={save}
        onKeyDown={keys}
      />
    </>
  );
}

function Description({ card }: { card: Card }) {
  const name = `description.${card.id}`;
  const stored = draft(name);
  const [base, setBase] = useState<Base | null>(stored ? storedBase(name, card) : null);
  const [conflict, setConflict] = useState<Merged | null>(null);
  const begin = () => {
    setBase({ version: card.version, text: card.description });
    keepDraft(`${name}.base`, JSON.stringify({ version: card.version, text: card.description }));
  };
  const end = () => {
    keepDraft(name, "");
    keepDraft(`${name}.base`, "");
    setBase(null);
    setConflict(null);
    sharePresence({ card: card.id });
  };
  const isHere = useRef(true);
  useEffect(() => () => void (isHere.current = false), []);
  const save = async (text: string, version: number) => {
    const about = _("The description of “{title}”", { title: card.title });
    const written = writtenOn(card.id, "description", text, about);
    const form = { written, isHeld: () => isHere.current };
    const answer = await editCard(card.id, { description: text }, { based_on: version }, form);
    if (answer?.conflict) setConflict(await withMerge(base?.text ?? "", answer.conflict));
    else if (answer) end();
  };
  if (conflict) return <Conflict conflict={conflict} who={whoWrote(card.id)} keep={save} />;
  if (!base) return <Shown card={card} begin={begin} />;
  const submit = (e: Submitted) => {
    e.preventDefault();
    save(valueOf(e.currentTarget, "text"), base.version);
  };
  const typed = (text: string) => {
    keepDraft(name, text);
    sharePresence({ card: card.id, typing: true });
  };
  return (
    <form class="stacked" onSubmit={submit} onKeyDown={sendWithEnter}>
      <Writing
        id="description"
        name="text"
        rows={8}
        most={20_000}
        value={stored || base.text}
        isFocused
        label={_("Description (Markdown)")}
        onText={typed}
        onFiles={(files) => attachFiles(card.id, files)}
      />
      {base.version !== card.version && (
        <p class="quiet" role="status">
          {_("{who} has changed this card meanwhile; both texts will be kept.", {
            who: whoWrote(card.id),
          })}
        </p>
      )}
      <div class="buttons">
        <button type="button" class="btn quiet" onClick={end}>{_("Discard")}</button>
        <button class="btn">
          {_("Save")} <kbd>Ctrl ↵</kbd>
        </button>
      </div>
    </form>
  );
}

/** Its text, which is edited by clicking it; boxes in it are ticked where they stand. */
function Shown({ card, begin }: { card: Card; begin: () => void }) {
  const may = mayWork();
  const clicked = (e: MouseEvent) => {
    const isOther = e.target instanceof Element && e.target.closest("a, input, button");
    if (may && !isOther && getSelection()?.isCollapsed !== false) begin();
  };
  const tick = (line: number, isDone: boolean) => {
    const description = ticked(card.description, line, isDone);
    editCard(card.id, { description }, { based_on: card.version }).then((answer) => {
      if (answer?.conflict) sayTickAgain(card.id);
    });
  };
  const sayTickAgain = (id: number) =>
    toast(_("{who} has just changed this text: look, and tick again.", { who: whoWrote(id) }));
  if (!card.description) {
    return may && (
      <button type="button" class="describe" onClick={begin}>
        <Icon name="pencil" />
        {_("Describe it")}
      </button>
    );
  }
  return (
    <section class="description" data-editable={may} onClick={clicked}>
      <Markdown text={card.description} tick={may ? tick : undefined} />
      {may && (
        <button type="button" class="icon-btn small" aria-label={_("Edit")} onClick={begin}>
          <Icon name="pencil" />
        </button>
      )}
    </section>
  );
}

/** What a stored draft was written from. */
function storedBase(name: string, card: Card): Base {
  try {
    return JSON.parse(draft(`${name}.base`));
  } catch {
    return { version: card.version, text: card.description };
  }
}

/** The conflict with a third text: both people's changes laid over what both began with. */
async function withMerge(base: string, conflict: Conflict): Promise<Merged> {
  const { yours, theirs } = conflict;
  const { text = `${theirs}\n\n${yours}`, is_clean = false } = await merge({ base, yours, theirs });
  return { ...conflict, merged: text, isClean: is_clean };
}

type MergedText = { text?: string; is_clean?: boolean };

function merge(texts: object): Promise<MergedText> {
  return post<MergedText>("/api/v1/merge", texts).then(
    (answer) => answer.problem ? {} : answer,
    () => ({}),
  );
}

function Conflict(
  { conflict, who, keep }: {
    conflict: Merged;
    who: string;
    keep: (text: string, version: number) => void;
  },
) {
  const merged = useRef<HTMLTextAreaElement>(null);
  return (
    <section class="conflict stacked" role="alert">
      <p class="problem">
        {_(
          "{who} changed this text while you were writing. Nothing is lost: choose, or mend the merged text.",
          { who },
        )}
      </p>
      <div class="two">
        <label>
          {_("As it is now")}
          <textarea rows={5} readonly value={conflict.theirs} />
        </label>
        <label>
          {_("As you wrote it")}
          <textarea rows={5} readonly value={conflict.yours} />
        </label>
      </div>
      <label>
        {conflict.isClean
          ? _("Both together")
          : _("Both together; the same lines were changed, so look it over")}
        <textarea rows={6} ref={merged} defaultValue={conflict.merged} />
      </label>
      <div class="buttons">
        <button class="btn quiet" onClick={() => keep(conflict.theirs, conflict.version)}>
          {_("Keep theirs")}
        </button>
        <button class="btn quiet" onClick={() => keep(conflict.yours, conflict.version)}>
          {_("Keep mine")}
        </button>
        <button class="btn" onClick={() => keep(merged.current?.value ?? "", conflict.version)}>
          {_("Keep both together")}
        </button>
      </div>
    </section>
  );
}
