// @ts-check
/** Presence at the desk: who else looks at a ticket just now. */
import { boot } from "../../sync/boot.js";
import { presence } from "../../sync/presence.js";
import { row } from "../../sync/store.js";
import { _ } from "../../sync/i18n.js";
import { Avatar, html } from "../../ui/html.js";

/** @param {{id: number}} props */
export function Looking({ id }) {
  const here = (presence.value.desk ?? []).filter((one) =>
    one.ticket === id && one.member !== boot.me.id
  ).map((one) => row("member", one.member)).filter(Boolean);
  return here.map((person) =>
    html`<span key=${person.id} class="looking" title=${
      _("{names} is looking", { names: person.name })
    }><${Avatar} person=${person} /></span>`
  );
}
