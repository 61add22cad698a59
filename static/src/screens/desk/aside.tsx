/** Mail that opened no ticket: our own, receipts, reports, floods. Each can be brought in. */
import { useEffect, useMemo } from "preact/hooks";
import { send } from "../../sync/optimistic_updates.ts";
import { _, momentText } from "../../sync/i18n.ts";
import { PagedList } from "../../sync/paged_list.ts";
import { Older } from "../../ui/older/older.tsx";

type Aside = { id: number; at: string; sender: string; subject: string; why: string };

const WHYS: Record<string, string> = {
  own: _("our own mail"),
  receipt: _("a read receipt"),
  feedback: _("a report of a mail server"),
  flood: _("too many at once"),
};

export function AsideList() {
  const list = useMemo(() => new PagedList<Aside>("/api/v1/desk/aside", ({ id }) => id), []);
  useEffect(() => void list.refresh(), [list]);
  const mails = list.rows.value;
  if (mails?.length === 0) return <p class="quiet">{_("Nothing was set aside.")}</p>;
  return (
    <>
      <ul class="aside">
        {mails?.map((one) => <OneAside key={one.id} one={one} list={list} />)}
      </ul>
      <Older list={list} />
    </>
  );
}

function OneAside({ one, list }: { one: Aside; list: PagedList<Aside> }) {
  const bringIn = async () => {
    const path = `/api/v1/desk/aside/${one.id}/open`;
    if (await send({ path, summary: _("mail brought in"), stream: "desk" })) list.drop(one.id);
  };
  return (
    <li class="ticket-row">
      <b>{one.subject || "–"}</b>
      <small>
        {[one.sender, WHYS[one.why], momentText(one.at)].filter(Boolean).join(" · ")}
      </small>
      <span class="row">
        <button class="btn small" onClick={bringIn}>{_("Bring in")}</button>
        <a class="btn quiet small" download href={`/api/v1/desk/aside/${one.id}`}>
          {_("The mail as it came")}
        </a>
      </span>
    </li>
  );
}
