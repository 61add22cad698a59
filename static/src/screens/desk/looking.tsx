/** Presence at the desk: who else looks at a ticket just now. */
import { boot } from "../../sync/boot.ts";
import { presence } from "../../sync/presence.ts";
import { rowsOf } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { Avatar } from "../../ui/avatar/avatar.tsx";

export function Looking({ id }: { id: number }) {
  const here = (presence.value.desk ?? []).filter((one) =>
    one.ticket === id && one.member !== boot.me.id
  );
  return rowsOf("member", here.map((one) => one.member)).map((person) => (
    <span key={person.id} class="looking" title={_("{names} is looking", { names: person.name })}>
      <Avatar person={person} />
    </span>
  ));
}
