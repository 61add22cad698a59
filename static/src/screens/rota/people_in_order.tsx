/** Who has the desk in turn: whom one ticks, in an order that buttons and Alt with an arrow change. */
import { useRef, useState } from "preact/hooks";
import { _ } from "../../sync/i18n.ts";
import { announce } from "../../ui/announce.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { stepped } from "../../model/sorting.ts";
import type { TargetedKeyboardEvent } from "preact";
import type { Member } from "../../model/rows.ts";

type Props = { people: Member[]; isIn: (person: Member) => boolean };
const KEYS: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 };

export function PeopleInOrder({ people, isIn }: Props) {
  const [order, setOrder] = useState(people);
  const list = useRef<HTMLUListElement>(null);
  const move = (person: Member, by: number) => {
    const next = stepped(order, person, by), place = next.indexOf(person) + 1;
    setOrder(next);
    announce(_("{name} is number {place}", { name: person.name, place }));
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`input[value="${person.id}"]`)?.focus()
    );
  };
  const keys = (e: TargetedKeyboardEvent<HTMLLIElement>, person: Member) => {
    if (!e.altKey || !KEYS[e.key]) return;
    e.preventDefault();
    move(person, KEYS[e.key]);
  };
  return (
    <fieldset class="stacked">
      <legend>{_("In this order (Alt and an arrow moves)")}</legend>
      <ul class="people-in-order" ref={list}>
        {order.map((person, place) => (
          <li key={person.id} onKeyDown={(e) => keys(e, person)}>
            <label class="check">
              <input
                type="checkbox"
                name="person"
                value={person.id}
                defaultChecked={isIn(person)}
              />
              {person.name}
            </label>
            <Step name={person.name} isUp isOff={place === 0} step={() => move(person, -1)} />
            <Step
              name={person.name}
              isOff={place === order.length - 1}
              step={() => move(person, 1)}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

type StepProps = { name: string; isUp?: boolean; isOff: boolean; step: () => void };

function Step({ name, isUp, isOff, step }: StepProps) {
  return (
    <button
      type="button"
      class="icon-btn"
      disabled={isOff}
      aria-label={isUp ? _("{name} earlier", { name }) : _("{name} later", { name })}
      onClick={step}
    >
      <Icon name={isUp ? "arrow-up" : "arrow-down"} />
    </button>
  );
}
