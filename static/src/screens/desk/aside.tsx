/** Mail that opened no ticket: our own, receipts, reports, floods. Each can be brought in. */
import { useEffect, useState } from "preact/hooks";
import { send } from "../../sync/optimistic_updates.ts";
import { _, momentText } from "../../sync/i18n.ts";

type Aside = { id: number; at: string; sender: string; subject: string; why: string };

const WHYS: Record<string, string> = {
  own: _("our own mail"),
  receipt: _("a read receipt"),
  feedback: _("a report of a mail server"),
  flood: _("too many at once"),
};

export function AsideList() {
  const [mails, setMails] = useState<Aside[] | null>(null);
  const read = async () => {
    const response = await fetch("/api/v1/desk/aside").catch(() => null);
    if (response?.ok) setMails(await response.json());
  };
  useEffect(() => void read(), []);
  const bringIn = async (id: number) => {
    const path = `/api/v1/desk/aside/${id}/open`;
    if (await send({ path, summary: _("mail brought in"), stream: "desk" })) read();
  };
  if (mails?.length === 0) return <p class="quiet">{_("Nothing was set aside.")}</p>;
  return (
    <ul class="aside">
      {mails?.map((one) => (
        <li key={one.id} class="ticket-row">
          <b>{one.subject || "–"}</b>
          <small>
            {[one.sender, WHYS[one.why], momentText(one.at)].filter(Boolean).join(" · ")}
          </small>
          <span class="row">
            <button class="btn small" onClick={() => bringIn(one.id)}>{_("Bring in")}</button>
            <a class="btn quiet small" download href={`/api/v1/desk/aside/${one.id}`}>
              {_("The mail as it came")}
            </a>
          </span>
        </li>
      ))}
    </ul>
  );
}
