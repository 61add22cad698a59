/** How mail goes out, and a test mail with what the mail server answers. */
import { signal } from "@preact/signals";
import { _ } from "../../sync/i18n.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { post } from "../../ui/status/status.tsx";
import { valueOf } from "../../ui/form_fields.ts";
import { SECURITIES } from "./mailbox_words.ts";
import type { Submitted } from "../../ui/form_fields.ts";

type Server = { host: string; port: number; security: string; sender: string; login: string };
type Told = { text: string; isBad: boolean };

const server = signal<Server | null>(null);
const told = signal<Told | null>(null);
const isSending = signal(false);

export async function fetchServer() {
  const response = await fetch("/api/v1/mail/server");
  if (response.ok) server.value = await response.json();
}

export function Outgoing() {
  const now = server.value;
  if (!now) return null;
  return (
    <section>
      <header class="page-head">
        <h2>{_("Outgoing mail")}</h2>
      </header>
      {now.host ? <Through server={now} /> : (
        <p class="banner">
          {_("No mail server is set (smtp_host): answers stay on the requester’s page.")}
        </p>
      )}
      {now.host && <TestMail />}
    </section>
  );
}

function Through({ server: { host, port, security, sender, login } }: { server: Server }) {
  const way = [`${host}:${port}`, SECURITIES[security], login].filter(Boolean).join(" · ");
  return (
    <p class="quiet">
      {way}
      <br />
      {_("From {sender}", { sender })}
    </p>
  );
}

function TestMail() {
  return (
    <form class="test-mail" onSubmit={send}>
      <label>
        {_("A test mail goes to")}
        <input name="to" type="email" required maxlength={254} autocomplete="email" />
      </label>
      <button class="btn" disabled={isSending.value}>
        <Icon name="mail" />
        {isSending.value ? _("The mail server is asked …") : _("Test mail")}
      </button>
      <p role="status" class={told.value?.isBad ? "field-problem" : "quiet"}>
        {told.value?.text}
      </p>
    </form>
  );
}

async function send(e: Submitted) {
  e.preventDefault();
  const to = valueOf(e.currentTarget, "to");
  isSending.value = true;
  told.value = null;
  const answer = await post<{ server: string; said: string }>("/api/v1/mail/test", { to });
  isSending.value = false;
  told.value = answer.problem
    ? { text: answer.problem.title, isBad: true }
    : { text: _("{server} has taken it. It says: {said}", answer), isBad: false };
}
