/** A text of an initiative that is read as it stands and changed in its place. */
import { useState } from "preact/hooks";
import { changeInitiative } from "../../focus/actions.ts";
import { mayChange } from "../../focus/progress.ts";
import { draft, keepDraft } from "../../sync/drafts.ts";
import { _ } from "../../sync/i18n.ts";
import { sendWithEnter } from "../../ui/dialog/dialog.tsx";
import { valueOf } from "../../ui/form_fields.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { Markdown } from "../../ui/markdown/markdown.tsx";
import type { Initiative } from "../../model/rows.ts";
import type { Submitted } from "../../ui/form_fields.ts";

type Props = {
  initiative: Initiative;
  field: "why" | "summary";
  title: string;
  hint: string;
  most: number;
};

export function EditableText({ initiative, field, title, hint, most }: Props) {
  const name = `initiative.${field}.${initiative.id}`, text = initiative[field];
  const [isEditing, setEditing] = useState(draft(name) !== "");
  const end = () => {
    keepDraft(name, "");
    setEditing(false);
  };
  const save = (e: Submitted) => {
    e.preventDefault();
    const written = valueOf(e.currentTarget, field).trim();
    end();
    if (written !== text) changeInitiative(initiative, { [field]: written });
  };
  if (!text && !mayChange) return null;
  return (
    <section class="text" data-field={field}>
      <h2>
        {title}
        {mayChange && !isEditing && (
          <button
            class="icon-btn small"
            aria-label={_("Change: {name}", { name: title })}
            onClick={() => setEditing(true)}
          >
            <Icon name="pencil" />
          </button>
        )}
      </h2>
      {isEditing
        ? (
          <form class="stacked" onSubmit={save} onKeyDown={sendWithEnter}>
            <textarea
              name={field}
              aria-label={title}
              rows={3}
              maxlength={most}
              placeholder={hint}
              autofocus
              ref={(field) => field?.focus()}
              defaultValue={draft(name) || text}
              onInput={(e) => keepDraft(name, e.currentTarget.value)}
            />
            <div class="buttons">
              <button type="button" class="btn quiet small" onClick={end}>{_("Discard")}</button>
              <button class="btn small">
                {_("Save")} <kbd>Ctrl ↵</kbd>
              </button>
            </div>
          </form>
        )
        : text
        ? <Markdown text={text} />
        : <button class="hint" onClick={() => setEditing(true)}>{hint}</button>}
    </section>
  );
}
