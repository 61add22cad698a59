/** What is agreed now: words, an owner, a card. */
import { draft, keepDraft, returnsOf } from "../../sync/drafts.ts";
import { _ } from "../../sync/i18n.ts";
import { row } from "../../sync/store.ts";
import { Avatar } from "../../ui/avatar/avatar.tsx";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { DialogForm } from "../../ui/dialog/dialog_form.tsx";
import { numberOf, takeText, valueOf } from "../../ui/form_fields.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { Select } from "../../ui/select/select.tsx";
import { agree, changeAgreement, draftOf, removeAgreement } from "./actions.ts";
import { CardOf } from "./card_of.tsx";
import { agreements, mayTakePart, peopleHere } from "./state.ts";
import type { Submitted } from "../../ui/form_fields.ts";
import type { Agreement, Retrospective } from "../../model/rows.ts";

export function Agreed({ one }: { one: Retrospective }) {
  const isOpen = one.phase !== "closed" && mayTakePart, list = agreements.value;
  return (
    <section class="paper-card">
      <h2>{_("What we agreed")}</h2>
      {list.length
        ? (
          <ul class="retro-agreed">
            {list.map((item) => <Item key={item.id} item={item} isOpen={isOpen} />)}
          </ul>
        )
        : (
          <p class="quiet">
            {_("Nothing yet. One or two things that will really be done are enough.")}
          </p>
        )}
      {isOpen && <AgreeForm />}
    </section>
  );
}

function Item({ item, isOpen }: { item: Agreement; isOpen: boolean }) {
  return (
    <li>
      <Owner id={item.owner_id} />
      <span>{item.text}</span>
      <CardOf agreement={item} />
      {isOpen && (
        <>
          <button
            class="icon-btn"
            aria-label={_("Change “{text}”", item)}
            onClick={() => askChange(item)}
          >
            <Icon name="pencil" />
          </button>
          <button
            class="icon-btn"
            aria-label={_("Remove “{text}”", item)}
            onClick={() => removeAgreement(item)}
          >
            <Icon name="x" />
          </button>
        </>
      )}
    </li>
  );
}

export function Owner({ id }: { id: number | null }) {
  const person = row("member", id);
  if (!person) return <span class="quiet">{_("Nobody yet")}</span>;
  return (
    <span class="retro-person">
      <Avatar person={person} />
      {person.name}
    </span>
  );
}

function AgreeForm() {
  const name = draftOf(0);
  const save = (e: Submitted) => {
    e.preventDefault();
    const owner = numberOf(e.currentTarget, "owner_id");
    const text = takeText(e.currentTarget, "text");
    keepDraft(name, "");
    if (text) agree(text, owner);
  };
  return (
    <form class="retro-agree" key={returnsOf(name)} onSubmit={save}>
      <label class="sr" for="agreed-text">{_("What we will do")}</label>
      <input
        id="agreed-text"
        name="text"
        maxlength={200}
        autocomplete="off"
        placeholder={_("What we will do")}
        defaultValue={draft(name)}
        onInput={(e) => keepDraft(name, e.currentTarget.value)}
      />
      <OwnerField isNamedBeside />
      <button class="btn quiet">
        <Icon name="plus" />
        {_("Agree")}
      </button>
    </form>
  );
}

function OwnerField({ value, isNamedBeside }: { value?: number | null; isNamedBeside?: boolean }) {
  const people = peopleHere().map((person) => ({ value: person.id, name: person.name, person }));
  return (
    <Select
      name="owner_id"
      label={_("Who sees to it")}
      isNamedBeside={isNamedBeside}
      value={value}
      options={[{ value: "", name: _("Nobody yet") }, ...people]}
    />
  );
}

function askChange(item: Agreement) {
  openDialog(_("What we agreed"), (close) => (
    <DialogForm
      title={_("What we agreed")}
      close={close}
      button={_("Save")}
      ask={(form, isHeld) =>
        changeAgreement(item, valueOf(form, "text").trim(), numberOf(form, "owner_id"), isHeld)}
    >
      <label>
        {_("What we will do")}
        <input
          name="text"
          required
          maxlength={200}
          pattern=".*\S.*"
          defaultValue={item.text}
          autofocus
        />
      </label>
      <OwnerField value={item.owner_id} />
    </DialogForm>
  ));
}
