/** The consent of a mailbox's owner: Google's page, or Microsoft's with a code to type in. */
import { _ } from "../../sync/i18n.ts";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { post } from "../../ui/status/status.tsx";
import { toast } from "../../ui/toast/toast.tsx";
import type { Mailbox } from "../../model/mailboxes.ts";

type Asked = { address: string; code: string; every_seconds: number };

export async function askConsent(mailbox: Mailbox, changed: () => void) {
  const asked = await post<Asked>(`/api/v1/mailboxes/${mailbox.id}/consent`, {});
  if (asked.problem) return toast(asked.problem.title, undefined, "bad");
  if (!asked.code) return location.assign(asked.address);
  openDialog(mailbox.name, (close) => {
    const look = async () => {
      const answer = await post(`/api/v1/mailboxes/${mailbox.id}/consent/end`, {});
      if (answer.problem) return toast(answer.problem.title, undefined, "bad");
      close();
      toast(_("{name} is signed in to.", { name: mailbox.name }));
      changed();
    };
    return (
      <div class="stacked mail-dialog">
        <h2>{_("Consent for {name}", { name: mailbox.name })}</h2>
        <p>{_("Open this page, sign in as the owner of the mailbox and type the code:")}</p>
        <a href={asked.address} target="_blank" rel="noreferrer">{asked.address}</a>
        <p class="code">{asked.code}</p>
        <div class="buttons">
          <button class="btn quiet" onClick={close}>{_("Cancel")}</button>
          <button class="btn" onClick={look}>{_("It is done")}</button>
        </div>
      </div>
    );
  });
}
