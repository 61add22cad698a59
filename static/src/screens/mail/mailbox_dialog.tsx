/** Adding and changing a mailbox. Passwords and keys are written, and never shown again. */
import { useState } from "preact/hooks";
import { all } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { confirmThat } from "../../ui/confirm/confirm.tsx";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { DialogForm } from "../../ui/dialog/dialog_form.tsx";
import { valuesOf } from "../../ui/form_fields.ts";
import { postForm } from "../../ui/send_form.ts";
import { post } from "../../ui/status/status.tsx";
import { toast } from "../../ui/toast/toast.tsx";
import { ASKED, LANGUAGES, SECURITIES, WAYS } from "./mailbox_words.ts";
import { RadioChips } from "../../ui/radio_chips/radio_chips.tsx";
import type { Mailbox } from "../../model/mailboxes.ts";

const NEW = {
  name: "",
  host: "",
  port: 993,
  security: "tls",
  login: "",
  way: "password",
  client_id: "",
  tenant: "",
  folder: "INBOX",
  done_folder: "",
  customer_id: null,
  language: "",
  sender: "",
};
const WRITTEN = ["name", "host", "security", "login", "way", "folder", "done_folder"] as const;
const SAID = ["language", "sender", "tenant", "client_id"] as const;
const SECRETS = ["password", "client_secret", "service_account"] as const;

/** @param changed what to do once it was saved or taken away */
export function askMailbox(mailbox: Mailbox | null, changed: () => void) {
  const title = mailbox ? mailbox.name : _("New mailbox");
  const path = mailbox ? `/api/v1/mailboxes/${mailbox.id}/change` : "/api/v1/mailboxes";
  openDialog(title, (close) => (
    <DialogForm
      title={title}
      close={close}
      button={mailbox ? _("Save") : _("Add")}
      class="mail-dialog"
      submit={async (form) => {
        if (await postForm(form, close, path, bodyOf(form))) changed();
      }}
    >
      <Fields now={mailbox ?? NEW} />
      {mailbox && (
        <button
          type="button"
          class="btn quiet small"
          onClick={() => {
            close();
            takeAway(mailbox, changed);
          }}
        >
          {_("Take this mailbox away")}
        </button>
      )}
    </DialogForm>
  ));
}

/** A secret that is left empty is not sent: it stays as it is. */
function bodyOf(form: HTMLFormElement) {
  const given = Object.entries(valuesOf(form, ...SECRETS)).filter(([, value]) => value);
  const { port, customer } = valuesOf(form, "port", "customer");
  return {
    ...valuesOf(form, ...WRITTEN),
    ...valuesOf(form, ...SAID),
    ...Object.fromEntries(given),
    port: Number(port),
    customer_id: Number(customer) || null,
  };
}

function Fields({ now }: { now: typeof NEW | Mailbox }) {
  const customers = all("customer").map((one): [string, string] => [String(one.id), one.name]);
  return (
    <>
      <Line name="name" text={_("Name")} now={now.name} needed />
      <Line
        name="sender"
        text={_("Sender of answers")}
        now={now.sender}
        hint="IT help <it@example.org>"
      />
      <Line
        name="host"
        text={_("Mail server (IMAP)")}
        now={now.host}
        hint="imap.example.org"
        needed
      />
      <Line name="port" text={_("Port")} now={String(now.port)} kind="numeric" needed />
      <RadioChips
        name="security"
        legend={_("Encryption")}
        choices={Object.entries(SECURITIES)}
        chosen={now.security}
      />
      <Line name="login" text={_("Login, mostly the address")} now={now.login} needed />
      <SigningIn now={now} />
      <Line name="folder" text={_("Folder")} now={now.folder} needed />
      <Line
        name="done_folder"
        text={_("Move mails to this folder (empty: they are marked as read)")}
        now={now.done_folder}
      />
      <RadioChips
        name="language"
        legend={_("Language of answers")}
        choices={Object.entries(LANGUAGES)}
        chosen={now.language}
      />
      <RadioChips
        name="customer"
        legend={_("Customer, where the sender's address says nothing")}
        choices={[["", _("None")], ...customers]}
        chosen={now.customer_id ? String(now.customer_id) : ""}
      />
    </>
  );
}

function SigningIn({ now }: { now: typeof NEW | Mailbox }) {
  const [way, setWay] = useState(now.way);
  const asked = ASKED[way];
  return (
    <>
      <RadioChips
        name="way"
        legend={_("Signing in")}
        choices={Object.entries(WAYS)}
        chosen={way}
        choose={setWay}
      />
      {asked.includes("tenant") && (
        <Line name="tenant" text={_("Tenant (organisation at Microsoft)")} now={now.tenant} />
      )}
      {asked.includes("client_id") && (
        <Line name="client_id" text={_("Id of the app (client ID)")} now={now.client_id} />
      )}
      {asked.includes("client_secret") && (
        <Secret name="client_secret" text={_("Secret of the app")} isNew={!("id" in now)} />
      )}
      {asked.includes("password") && (
        <Secret name="password" text={_("Password")} isNew={!("id" in now)} />
      )}
      {asked.includes("service_account") && (
        <label>
          {_("Key of the service account (JSON)")}
          <textarea name="service_account" rows={4} maxlength={10_000} spellcheck={false} />
        </label>
      )}
    </>
  );
}

type LineProps = {
  name: string;
  text: string;
  now: string;
  hint?: string;
  kind?: "numeric";
  needed?: boolean;
};

function Line({ name, text, now, hint, kind, needed }: LineProps) {
  return (
    <label>
      {text}
      <input
        name={name}
        inputmode={kind}
        required={needed}
        defaultValue={now}
        placeholder={hint}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
      />
    </label>
  );
}

function Secret({ name, text, isNew }: { name: string; text: string; isNew: boolean }) {
  return (
    <label>
      {text}
      <input
        name={name}
        type="password"
        autocomplete="new-password"
        placeholder={isNew ? "" : _("Left empty, it stays")}
      />
    </label>
  );
}

function takeAway(mailbox: Mailbox, changed: () => void) {
  confirmThat(
    _("Take {name} away? Its tickets stay; at the mail server nothing changes.", {
      name: mailbox.name,
    }),
    _("Take away"),
    async () => {
      const answer = await post(`/api/v1/mailboxes/${mailbox.id}/remove`, {});
      if (answer.problem) toast(answer.problem.title, undefined, "bad");
      changed();
    },
  );
}
