/** The last minute, in one's own browser: thanks, and the mood of the morning by one tap. */
import { signal } from "@preact/signals";
import { boot } from "../../sync/boot.ts";
import { draft, keepDraft, returnsOf } from "../../sync/drafts.ts";
import { _ } from "../../sync/i18n.ts";
import { takeText, valueOf } from "../../ui/form_fields.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { Select } from "../../ui/select/select.tsx";
import { maySteer } from "../../sync/selectors.ts";
import { DRAFTS, giveMood, thank } from "./actions.ts";
import { thanksText } from "../../scenes/ending.tsx";
import { team } from "../../scenes/gather_scene.tsx";
import { MOODS } from "../../scenes/moods.tsx";
import type { Submitted } from "../../ui/form_fields.ts";
import type { Standup } from "../../model/rows.ts";

const KEPT = "tavla.mood";
/** In which standup this browser has answered; which mood is kept nowhere. */
const answered = signal(Number(sessionStorage.getItem(KEPT) ?? 0));

export function Together({ standup }: { standup: Standup }) {
  if (!maySteer(standup.teams)) return null;
  return (
    <section class="panel together">
      <Mood standup={standup} />
      <Thanks standup={standup} />
    </section>
  );
}

function Mood({ standup }: { standup: Standup }) {
  const give = async (mood: number) => {
    if (!await giveMood(standup, mood)) return;
    answered.value = standup.id;
    sessionStorage.setItem(KEPT, String(standup.id));
  };
  return (
    <div class="mood">
      <h2>{_("How is the morning?")}</h2>
      {answered.value === standup.id
        ? <p role="status">{_("Thank you. It is counted, and nobody knows whose it is.")}</p>
        : (
          <>
            <div class="moods" role="group" aria-label={_("How is the morning?")}>
              {MOODS.map(([icon, name], mood) => (
                <button key={icon} onClick={() => give(mood)}>
                  <Icon name={icon} />
                  <span>{name}</span>
                </button>
              ))}
            </div>
            <p class="quiet">
              {_("Anonymous: shown only as a sum of five or more, when the standup ends.")}
            </p>
          </>
        )}
    </div>
  );
}

function Thanks({ standup }: { standup: Standup }) {
  const save = (e: Submitted) => {
    e.preventDefault();
    const text = takeText(e.currentTarget, "text"), to = valueOf(e.currentTarget, "to");
    if (text) thank(standup, text, Number(to) || null);
    keepDraft(DRAFTS.thanks, "");
  };
  const others = team().filter((one) => one.id !== boot.me.id)
    .map((person) => ({ value: person.id, name: person.name, person }));
  return (
    <form class="thank" key={returnsOf(DRAFTS.thanks)} onSubmit={save}>
      <h2>{_("Say thanks")}</h2>
      <ul>
        {standup.thanks.map((one) => (
          <li key={one.id}>
            <Icon name="heart" />
            {thanksText(one)}
          </li>
        ))}
      </ul>
      <div class="row">
        <Select
          name="to"
          label={_("To whom")}
          isNamedBeside
          options={[{ value: "", name: _("Everybody") }, ...others]}
        />
        <label class="sr" for="thank-text">{_("For what")}</label>
        <input
          id="thank-text"
          name="text"
          defaultValue={draft(DRAFTS.thanks)}
          onInput={(e) => keepDraft(DRAFTS.thanks, e.currentTarget.value)}
          maxlength={200}
          autocomplete="off"
          placeholder={_("For what")}
        />
        <button class="btn quiet">
          <Icon name="heart" />
          {_("Thank")}
        </button>
      </div>
    </form>
  );
}
