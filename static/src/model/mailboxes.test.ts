/** How a mailbox is, in the order in which it matters. */
import { same } from "../testing.ts";
import { stateOf } from "./mailboxes.ts";
import type { Mailbox } from "./mailboxes.ts";

const WELL: Mailbox = {
  id: 1,
  name: "IT",
  host: "imap.example.org",
  port: 993,
  security: "tls",
  login: "it@example.org",
  way: "password",
  client_id: "",
  tenant: "",
  folder: "INBOX",
  done_folder: "",
  customer_id: null,
  language: "",
  sender: "",
  is_paused: false,
  needs_consent: false,
  checked_at: "2026-11-26T10:00:00.000Z",
  problem: "",
  problem_at: null,
};

Deno.test("what was paused says nothing of old problems", () => {
  same(stateOf({ ...WELL, is_paused: true, problem: "away" }), "paused");
});

Deno.test("without consent nothing else matters", () => {
  same(stateOf({ ...WELL, needs_consent: true, problem: "nobody" }), "consent");
});

Deno.test("a problem goes before when it was last read", () => {
  same(stateOf({ ...WELL, problem: "signing in: no" }), "problem");
});

Deno.test("a mailbox that is well was looked through, or is new", () => {
  same(stateOf(WELL), "read");
  same(stateOf({ ...WELL, checked_at: null }), "new");
});
