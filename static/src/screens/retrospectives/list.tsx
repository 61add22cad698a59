/** A team's retrospectives: what is asked about, which one is under way, and those that were. */
import { signal } from "@preact/signals";
import { boot } from "../../sync/boot.ts";
import { onChange } from "../../sync/store.ts";
import { _, dayText } from "../../sync/i18n.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { askBegin } from "./begin.tsx";
import { Earlier } from "./earlier.tsx";
import { mayTakePart, titleOf } from "./state.ts";
import type { ListedRetrospective } from "../../sync/boot.ts";

const listed = signal(boot.retrospectives);
const isOpen = (one: ListedRetrospective) => one.phase !== "closed";

export function List() {
  const open = listed.value.find(isOpen), over = listed.value.filter((one) => !isOpen(one));
  return (
    <div class="retro">
      <header class="page-head">
        <h1>{_("Retrospectives · {team}", { team: boot.team_name })}</h1>
        <span class="grow" />
        {!open && mayTakePart && <BeginButton />}
      </header>
      {open && <Open one={open} />}
      <Earlier />
      {over.length > 0 ? <Over list={over} /> : !open && <None />}
    </div>
  );
}

function BeginButton() {
  return (
    <button class="btn" onClick={askBegin}>
      <Icon name="plus" />
      {_("Begin a retrospective")}
    </button>
  );
}

function Open({ one }: { one: ListedRetrospective }) {
  return (
    <a class="paper-card retro-open" href={`/retrospectives/${one.id}`}>
      <b>{titleOf(one)}</b>
      <span>{_("Under way: join it")}</span>
      <Icon name="arrow-right" />
    </a>
  );
}

function Over({ list }: { list: ListedRetrospective[] }) {
  return (
    <section class="paper-card">
      <h2>{_("Records")}</h2>
      <ul class="retro-records">
        {list.map((one) => (
          <li key={one.id}>
            <a href={`/retrospectives/${one.id}`}>{titleOf(one)}</a>
            <span class="quiet">
              {dayText(one.begun_at)} ·{" "}
              {one.is_anonymous ? _("Anonymous notes") : _("Signed notes")}
            </span>
          </li>
        ))}
      </ul>
      {boot.older && <a class="btn quiet older" href={boot.older}>{_("Show older")}</a>}
    </section>
  );
}

function None() {
  return (
    <div class="empty">
      <Icon name="rotate-ccw" />
      <b>{_("The team has not looked back yet")}</b>
      <p>{_("Everybody writes unseen, all is shown at once, and you agree on what to do.")}</p>
      {mayTakePart && <BeginButton />}
    </div>
  );
}

/** A colleague begins one: it is here without a reload. */
export function followBeginning() {
  onChange.push(({ kind }) => {
    if (kind === "retrospective.begun") fetchList();
  });
}

async function fetchList() {
  const answer = await fetch(`/api/v1/teams/${boot.team}/retrospectives`).catch(() => null);
  if (answer?.ok) listed.value = await answer.json();
}
