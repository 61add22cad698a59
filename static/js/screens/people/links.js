// @ts-check
/** The one-time links that stand: who made them, for whom, until when; and taking them back. */
import { signal } from "@preact/signals";
import { row } from "../../sync/store.js";
import { _, momentText } from "../../sync/i18n.js";
import { html, Icon } from "../../ui/html.js";
import { post } from "../../ui/status.js";
import { toast } from "../../ui/toast.js";

/**
 * @typedef {{id: number, purpose: string, email: string, member_id: number | null, made_by:
 *   number | null, expires_at: string}} Link
 */
const links = signal(/** @type {Link[]} */ ([]));

export async function fetchLinks() {
  const response = await fetch("/api/v1/invitations");
  if (response.ok) links.value = await response.json();
}

export function Links() {
  if (!links.value.length) return null;
  return html`
    <section class="team">
      <h2>${_("Links that stand")}</h2>
      <ul class="links">${links.value.map((link) =>
        html`<${One} key=${link.id} link=${link} />`
      )}</ul>
    </section>
  `;
}

/** @param {{link: Link}} props */
function One({ link }) {
  const whom = row("member", link.member_id)?.name ?? link.email;
  const facts = {
    who: row("member", link.made_by)?.name ?? _("the command line"),
    when: momentText(link.expires_at),
  };
  return html`
    <li>
      <${Icon} name=${link.purpose === "invitation" ? "user-plus" : "link"} />
      <span class="name">${link.purpose === "invitation"
        ? _("Invitation for {name}", { name: whom })
        : _("New password for {name}", { name: whom })}<small>${_(
          "Made by {who}, until {when}",
          facts,
        )}</small></span>
      <button class="btn quiet small" aria-label=${_("Revoke the link for {name}", { name: whom })}
        onClick=${() => revoke(link)}>${_("Revoke")}</button>
    </li>
  `;
}

/** @param {Link} link */
async function revoke(link) {
  const answer = await post(`/api/v1/invitations/${link.id}/revoke`, {});
  if (answer.problem) toast(answer.problem.title, undefined, "bad");
  else toast(_("The link is revoked: it opens nothing any more."));
  fetchLinks();
}
