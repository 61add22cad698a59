/** A mailbox as administrators see it, and what they have to know of it first. */
export type Mailbox = {
  id: number;
  name: string;
  host: string;
  port: number;
  security: string;
  login: string;
  way: string;
  client_id: string;
  tenant: string;
  folder: string;
  done_folder: string;
  customer_id: number | null;
  language: string;
  sender: string;
  is_paused: boolean;
  needs_consent: boolean;
  checked_at: string | null;
  problem: string;
  problem_at: string | null;
};

export type State = "paused" | "consent" | "problem" | "read" | "new";

/** What an administrator has to know first. */
export function stateOf(mailbox: Mailbox): State {
  if (mailbox.is_paused) return "paused";
  if (mailbox.needs_consent) return "consent";
  if (mailbox.problem) return "problem";
  return mailbox.checked_at ? "read" : "new";
}
