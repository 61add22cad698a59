/** Puts words where they can be pasted from. */
import { _ } from "../../sync/i18n.ts";
import { toast } from "../toast/toast.tsx";

export function copy(text: string) {
  const done = () => toast(_("Copied"));
  navigator.clipboard?.writeText(text).then(done, () => toast(text));
}
