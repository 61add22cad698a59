/** Says what was done, and offers to take it back. */
import { undoAnswer } from "../sync/optimistic_updates.ts";
import { _ } from "../sync/i18n.ts";
import { toast } from "../ui/toast/toast.tsx";
import type { send } from "../sync/optimistic_updates.ts";

/** Says nothing of what was refused. */
export async function withUndo(pending: ReturnType<typeof send>, summary: string) {
  const answer = await pending;
  if (answer) toast(summary, { name: _("Undo"), action: () => undoAnswer(answer) });
}
