/** Whether a change at the desk is to be heard: by whoever has it, and wants that. */
import type { Change } from "./replica.ts";

type Listener = { me: number; onDuty: number | null | undefined; wants: boolean };

/** A ticket that somebody wrote; what colleagues type in they know. 0 where nobody is to hear. */
export function heardTicket(change: Change, { me, onDuty, wants }: Listener): number {
  if (!wants || onDuty !== me || change.kind !== "ticket.opened") return 0;
  const { facts } = change;
  if (!facts || !("ticket" in facts) || !("channel" in facts)) return 0;
  return ["mail", "web"].includes(facts.channel) ? Number(facts.ticket) : 0;
}
