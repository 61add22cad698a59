/** Mail, for administrators: mailboxes that are read, and what goes out. */
import { render } from "preact";
import { connect } from "../../sync/connection.ts";
import { _ } from "../../sync/i18n.ts";
import { drawStatus } from "../../ui/status/status.tsx";
import { fetchLetters, Letters } from "./letters.tsx";
import { fetchServer, Outgoing } from "./outgoing.tsx";
import { lookAgainAndAgain, Mailboxes } from "./mailboxes.tsx";

function Mail() {
  return (
    <div class="roster mail-settings">
      <header class="page-head">
        <h1>{_("Mail")}</h1>
        <span class="grow" />
        <a class="btn quiet small" href="/mail/import">{_("Import of an old queue")}</a>
      </header>
      <Mailboxes />
      <Outgoing />
      <Letters />
    </div>
  );
}

render(<Mail />, document.getElementById("app") as HTMLElement);
drawStatus("people");
connect();
lookAgainAndAgain();
fetchLetters();
fetchServer();
