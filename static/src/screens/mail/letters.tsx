/** How mails to requesters are worded: by kind and language, and each customer's letterhead. */
import { signal } from "@preact/signals";
import { all } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { askLetter } from "./letter_dialog.tsx";
import { askLetterhead } from "./letterhead_dialog.tsx";
import type { Letterhead } from "./letterhead_dialog.tsx";
import type { LetterText } from "./letter_dialog.tsx";

type Listed = { texts: LetterText[]; letterheads: Letterhead[] };
const listed = signal<Listed | null>(null);

export async function fetchLetters() {
  const response = await fetch("/api/v1/letters");
  if (response.ok) listed.value = await response.json();
}

const KINDS: Record<string, string> = {
  acknowledgement: _("We have it"),
  unmanned: _("We have it, and nobody is on duty"),
  question: _("A question"),
  answer: _("An answer"),
  passed_on: _("A team has it"),
  links: _("New links"),
  resolution: _("It is done"),
};
const LANGUAGES: Record<string, string> = { sv: "Svenska", da: "Dansk", en: "English" };

export function Letters() {
  const now = listed.value;
  const customers = all("customer").sort((a, b) => a.name.localeCompare(b.name));
  const heads = [{ id: null, name: _("Everybody") }, ...customers];
  return (
    <section>
      <h2>{_("Letters")}</h2>
      <p class="quiet">
        {_("What requesters are sent. A mail waits ten seconds, in which it can be undone.")}
      </p>
      <ul>
        {Object.entries(KINDS).map(([kind, name]) => (
          <li key={kind}>
            <span class="name">{name}</span>
            <span class="tools">
              {now?.texts.filter((one) => one.kind === kind).map((one) => (
                <button
                  key={one.language}
                  class="btn quiet small"
                  aria-label={`${name}: ${LANGUAGES[one.language]}`}
                  onClick={() =>
                    askLetter(one, `${name}: ${LANGUAGES[one.language]}`, fetchLetters)}
                >
                  {LANGUAGES[one.language]}
                  {!one.is_usual && " *"}
                </button>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <h2>{_("Letterheads")}</h2>
      <ul>
        {heads.map(({ id, name }) => {
          const head = now?.letterheads.find((one) => one.customer_id === id);
          return (
            <li key={id}>
              <span class="name">
                {name}
                <small>{head?.sender_name || _("As usual")}</small>
              </span>
              <button
                class="btn quiet small"
                aria-label={_("Change {name}", { name })}
                onClick={() => askLetterhead(id, name, head, fetchLetters)}
              >
                {_("Change")}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
