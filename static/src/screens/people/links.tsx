/** The one-time links that stand: who made them, for whom, until when; and taking them back. */
import { signal } from "@preact/signals";
import { row } from "../../sync/store.ts";
import { _, momentText } from "../../sync/i18n.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { post } from "../../ui/status/status.tsx";
import { toast } from "../../ui/toast/toast.tsx";

type Link = {
  id: number;
  purpose: string;
  email: string;
  member_id: number | null;
  made_by: number | null;
  expires_at: string;
};
const links = signal<Link[]>([]);

export async function fetchLinks() {
  const response = await fetch("/api/v1/invitations");
  if (response.ok) links.value = await response.json();
}

export function Links() {
  if (!links.value.length) return null;
  return (
    <section>
      <h2>{_("Links that stand")}</h2>
      <ul class="links">{links.value.map((link) => <One key={link.id} link={link} />)}</ul>
    </section>
  );
}

function One({ link }: { link: Link }) {
  const whom = row("member", link.member_id)?.name ?? link.email;
  const facts = {
    who: row("member", link.made_by)?.name ?? _("the command line"),
    when: momentText(link.expires_at),
  };
  return (
    <li>
      <Icon name={link.purpose === "invitation" ? "user-plus" : "link"} />
      <span class="name">
        {link.purpose === "invitation"
          ? _("Invitation for {name}", { name: whom })
          : _("New password for {name}", { name: whom })}
        <small>{_("Made by {who}, until {when}", facts)}</small>
      </span>
      <button
        class="btn quiet small"
        aria-label={_("Revoke the link for {name}", { name: whom })}
        onClick={() => revoke(link)}
      >
        {_("Revoke")}
      </button>
    </li>
  );
}

async function revoke(link: Link) {
  const answer = await post(`/api/v1/invitations/${link.id}/revoke`, {});
  if (answer.problem) toast(answer.problem.title, undefined, "bad");
  else toast(_("The link is revoked: it opens nothing any more."));
  fetchLinks();
}
