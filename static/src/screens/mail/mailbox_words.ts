/** How a mailbox is, in words, and what can be chosen for it. */
import { _ } from "../../sync/i18n.ts";
import { stateOf } from "../../model/mailboxes.ts";
import type { Mailbox } from "../../model/mailboxes.ts";

/** @param moment an instant as people say it */
export function wordsOf(mailbox: Mailbox, moment: (at: string) => string): string {
  const when = mailbox.problem_at ?? mailbox.checked_at ?? "";
  switch (stateOf(mailbox)) {
    case "paused":
      return _("Paused: nothing is fetched from it");
    case "consent":
      return _("Waits for the consent of its owner");
    case "problem":
      return _("Cannot be read since {when}: {problem}", {
        when: moment(when),
        problem: mailbox.problem,
      });
    case "read":
      return _("Looked through {when}", { when: moment(when) });
    default:
      return _("Not read yet");
  }
}

export const SECURITIES: Record<string, string> = {
  tls: "TLS",
  starttls: "STARTTLS",
  none: _("None (same machine)"),
};

export const WAYS: Record<string, string> = {
  password: _("Password"),
  client_credentials: _("Microsoft 365: as an app"),
  device_code: _("Microsoft 365: by a code"),
  authorization_code: _("Google: with consent"),
  service_account: _("Google: service account"),
};

/** What each way of signing in asks for. */
export const ASKED: Record<string, string[]> = {
  password: ["password"],
  client_credentials: ["tenant", "client_id", "client_secret"],
  device_code: ["tenant", "client_id"],
  authorization_code: ["client_id", "client_secret"],
  service_account: ["service_account"],
};

export const LANGUAGES: Record<string, string> = {
  "": _("The customer's"),
  sv: "Svenska",
  da: "Dansk",
  en: "English",
};
