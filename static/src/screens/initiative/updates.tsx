/** How it goes: a word by rhythm from whoever owns it; the old ones are kept. */
import { useState } from "preact/hooks";
import { onFocus } from "../../focus/actions.ts";
import { HEALTH_ICONS, HEALTHS } from "../../focus/names.ts";
import { mayChange } from "../../focus/progress.ts";
import { all, row } from "../../sync/store.ts";
import { _, momentText } from "../../sync/i18n.ts";
import { valueOf } from "../../ui/form_fields.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { RadioChips } from "../../ui/radio_chips/radio_chips.tsx";
import { sendForm } from "../../ui/send_form.ts";
import type { Initiative, InitiativeUpdate } from "../../model/rows.ts";
import type { Submitted } from "../../ui/form_fields.ts";

const SHOWN = 3;

export function Updates({ initiative }: { initiative: Initiative }) {
  const [isWhole, setWhole] = useState(false);
  const updates = all("initiative_update").sort((a, b) => b.id - a.id);
  const shown = isWhole ? updates : updates.slice(0, SHOWN);
  return (
    <section class="updates">
      <h2>{_("How it goes")}</h2>
      {mayChange && <NewUpdate initiative={initiative} />}
      <ol>
        {shown.map((one) => <Update key={one.id} update={one} />)}
      </ol>
      {updates.length > shown.length && (
        <button
          class="btn quiet small"
          onClick={() => setWhole(true)}
        >
          {_("Older ones ({n})", { n: updates.length - shown.length })}
        </button>
      )}
    </section>
  );
}

function Update({ update }: { update: InitiativeUpdate }) {
  return (
    <li class="update">
      <span class="health" data-health={update.health}>
        <Icon name={HEALTH_ICONS[update.health]} />
        {HEALTHS[update.health]}
      </span>
      <small class="quiet">
        {row("member", update.by_id)?.name ?? "Tavla"} ·{" "}
        <time dateTime={update.at}>{momentText(update.at)}</time>
      </small>
      {update.text && <p>{update.text}</p>}
    </li>
  );
}

function NewUpdate({ initiative }: { initiative: Initiative }) {
  const [health, setHealth] = useState("");
  const save = (e: Submitted) => {
    e.preventDefault();
    const form = e.currentTarget, text = valueOf(form, "text").trim();
    sendForm(form, () => (form.reset(), setHealth("")), (isHeld) =>
      onFocus(
        `initiatives/${initiative.id}/updates`,
        { health, text },
        _("said how “{name}” goes", initiative),
        { isHeld },
      ));
  };
  return (
    <form class="stacked" onSubmit={save}>
      <RadioChips
        name="health"
        legend={_("How does it go?")}
        choices={Object.entries(HEALTHS)}
        chosen={health}
        choose={setHealth}
      />
      {health && (
        <>
          <textarea
            name="text"
            rows={2}
            maxlength={1000}
            aria-label={_("In a few words")}
            placeholder={_("In a few words")}
          />
          <div class="buttons">
            <button class="btn small">{_("Say it")}</button>
          </div>
        </>
      )}
    </form>
  );
}
