/**
 * The parking lot: a topic and who it concerns; afterwards a card, a follow-up with a time, or
 * dropped.
 */
import { signal } from "@preact/signals";
import { boot } from "../../sync/boot.ts";
import { serverNow } from "../../sync/clock.ts";
import { _, momentText } from "../../sync/i18n.ts";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { DialogForm } from "../../ui/dialog/dialog_form.tsx";
import { valueOf } from "../../ui/form_fields.ts";
import { Avatar } from "../../ui/avatar/avatar.tsx";
import { Icon } from "../../ui/icon/icon.tsx";
import { columns, maySteer, standup as newest } from "../../sync/selectors.ts";
import { park, settle, unpark } from "./actions.ts";
import { team } from "../../scenes/gather_scene.tsx";
import { namesOf } from "../../scenes/texts.ts";
import type { IsHeld } from "../../model/answers.ts";
import type { Standup, Topic } from "../../model/rows.ts";

const chosen = signal<number[]>([]);

export function parkTopic() {
  const now = newest.peek();
  const speaker = now?.style === "round" ? now.people[now.turn] : undefined;
  chosen.value = speaker ? [speaker] : [];
  openDialog(_("Park a topic"), (close) => <Park close={close} />);
}

function Park({ close }: { close: () => void }) {
  const save = async (form: HTMLFormElement, isHeld: IsHeld) => {
    const now = newest.peek();
    return now ? await park(now, valueOf(form, "text").trim(), chosen.peek(), isHeld) : null;
  };
  const toggle = (id: number) =>
    chosen.value = chosen.value.includes(id)
      ? chosen.value.filter((one) => one !== id)
      : [...chosen.value, id];
  return (
    <DialogForm title={_("Park a topic")} close={close} button={_("Park")} ask={save}>
      <label>
        {_("What to talk about afterwards")}
        <input name="text" maxlength={200} required pattern=".*\S.*" autofocus />
      </label>
      <fieldset>
        <legend>{_("Whom it concerns")}</legend>
        <div class="chips">
          {team().map((one) => (
            <button
              type="button"
              class="chip plain"
              key={one.id}
              aria-pressed={chosen.value.includes(one.id)}
              onClick={() => toggle(one.id)}
            >
              <Avatar person={one} />
              {one.name}
            </button>
          ))}
        </div>
      </fieldset>
    </DialogForm>
  );
}

export function Parked({ standup }: { standup: Standup }) {
  if (!standup.parked.length) return null;
  return (
    <section class="panel">
      <h2>{_("Parked")}</h2>
      <ul class="parked-list">
        {standup.parked.map((topic) => <Topic key={topic.id} standup={standup} topic={topic} />)}
      </ul>
    </section>
  );
}

function Topic({ standup, topic }: { standup: Standup; topic: Topic }) {
  const isOpen = standup.state === "running" || standup.state === "gathering";
  return (
    <li>
      <Icon name="square-parking" />
      <span>{topic.text}{topic.people.length > 0 && <small>{namesOf(topic.people)}</small>}</span>
      {topic.outcome
        ? (
          <span class="settled">
            <Icon name="check" />
            {outcomeText(topic)}
          </span>
        )
        : !maySteer(standup.teams)
        ? null
        : isOpen
        ? (
          <button
            class="icon-btn"
            aria-label={_("Remove “{text}”", { text: topic.text })}
            onClick={() => unpark(standup, topic.id)}
          >
            <Icon name="x" />
          </button>
        )
        : (
          <span class="outcomes">
            <button class="btn quiet small" onClick={() => toCard(standup, topic)}>
              <Icon name="plus" />
              {_("Card")}
            </button>
            <button class="btn quiet small" onClick={() => followUp(standup, topic)}>
              <Icon name="clock" />
              {_("Follow-up …")}
            </button>
            <button class="btn quiet small" onClick={() => settle(standup, topic.id, "dropped")}>
              {_("Drop")}
            </button>
          </span>
        )}
    </li>
  );
}

function outcomeText(topic: Topic) {
  if (topic.outcome === "card") {
    return <a href={`/boards/${boot.board}/cards/${topic.card}`}>{_("became a card")}</a>;
  }
  if (topic.outcome === "follow_up") {
    return topic.at ? _("follow-up {when}", { when: momentText(topic.at) }) : _("follow-up");
  }
  return _("dropped");
}

function toCard(standup: Standup, topic: Topic) {
  const first = columns.value.find((column) => !column.is_started) ?? columns.value[0];
  if (first) settle(standup, topic.id, "card", { column_id: first.id });
}

function followUp(standup: Standup, topic: Topic) {
  const save = (form: HTMLFormElement, isHeld: IsHeld) => {
    const at = new Date(valueOf(form, "at")).toISOString();
    return settle(standup, topic.id, "follow_up", { at }, isHeld);
  };
  const inAnHour = serverNow() + 3.6e6 - new Date().getTimezoneOffset() * 60_000;
  const soon = `${new Date(inAnHour).toISOString().slice(0, 13)}:00`;
  openDialog(
    _("Follow-up"),
    (close) => (
      <DialogForm title={topic.text} close={close} button={_("Save")} ask={save}>
        <label>
          {_("When")}
          <input type="datetime-local" name="at" required defaultValue={soon} />
        </label>
      </DialogForm>
    ),
  );
}
