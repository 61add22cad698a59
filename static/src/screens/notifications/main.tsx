/** What this person wants to be told, and how; and what they follow. */
import { render } from "preact";
import { signal } from "@preact/signals";
import { boot } from "../../sync/boot.ts";
import { send } from "../../sync/optimistic_updates.ts";
import { connect } from "../../sync/connection.ts";
import { all } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { useKeys } from "../../ui/keyboard_shortcuts/keyboard_shortcuts.ts";
import { drawStatus, post } from "../../ui/status/status.tsx";
import { toast } from "../../ui/toast/toast.tsx";

const ways = signal(boot.ways);
const KINDS = {
  mention: _("Somebody names me"),
  question: _("A question on my cards, or on what I follow"),
  answer: _("My question is answered"),
  assigned: _("I am given a card"),
  comment: _("A comment on my cards, or on what I follow"),
  due: _("A card of mine is due tomorrow"),
  word: _("An initiative of mine waits for a word"),
  standup: _("A standup was held while I was away"),
  change: _("Something I follow changes"),
};
const WAYS = { at_once: _("Mail at once"), digest: _("Morning mail"), never: _("Never") };
const NAMES: Record<string, string> = { card: _("Card"), column: _("Column"), board: _("Board") };

function NotificationSettings() {
  return (
    <div class="notification-settings">
      <header class="page-head">
        <h1>{_("Notice settings")}</h1>
      </header>
      <p class="quiet">
        {_(
          "All that is not “never” is in the tray at once. It is mailed only if you have not seen it there.",
        )}
      </p>
      <ul class="ways">
        {Object.entries(KINDS).map(([kind, name]) => (
          <li key={kind}>
            <span id={`kind-${kind}`}>{name}</span>
            <div class="chips" role="group" aria-labelledby={`kind-${kind}`}>
              {Object.entries(WAYS).map(([way, text]) => (
                <button
                  class="chip plain"
                  key={way}
                  aria-pressed={ways.value[kind] === way}
                  onClick={() => choose(kind, way)}
                >
                  {text}
                </button>
              ))}
            </div>
          </li>
        ))}
      </ul>
      <section class="part">
        <h2>{_("What you follow")}</h2>
        <Watches />
      </section>
    </div>
  );
}

function Watches() {
  const watches = all("watch").sort((a, b) => a.id - b.id);
  if (!watches.length) {
    return (
      <div class="empty">
        <Icon name="bell" />
        <b>{_("Nothing yet")}</b>
        <p>{_("Follow a card, a column or a board in its menu.")}</p>
      </div>
    );
  }
  return (
    <ul class="archived">
      {watches.map((one) => (
        <li key={one.id}>
          <span>
            {NAMES[one.kind]} <b class="num">{one.target_id}</b>
          </span>
          <button
            class="btn quiet small"
            onClick={() =>
              send({
                path: "/api/v1/me/unwatch",
                summary: _("no longer followed"),
                body: { kind: one.kind, target_id: one.target_id },
                stream: `me/${boot.me.id}`,
                optimistic: { gone: { watch: [one.id] } },
              })}
          >
            {_("Do not follow any more")}
          </button>
        </li>
      ))}
    </ul>
  );
}

async function choose(kind: string, way: string) {
  const before = ways.value;
  ways.value = { ...before, [kind]: way };
  const answer = await post("/api/v1/me/notices/ways", { ways: { [kind]: way } });
  if (!answer.problem) return;
  ways.value = before;
  toast(answer.problem.title, undefined, "bad");
}

render(<NotificationSettings />, document.getElementById("app") as HTMLElement);
drawStatus("people");
useKeys([]);
connect();
