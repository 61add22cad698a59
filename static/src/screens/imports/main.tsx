/** Old queues that are taken in: a file is chosen or dropped, looked through, and made tickets of. */
import { render } from "preact";
import { connect } from "../../sync/connection.ts";
import { _ } from "../../sync/i18n.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { drawStatus } from "../../ui/status/status.tsx";
import { One } from "./one.tsx";
import { fetchImports, imports, isSending, sendQueue } from "./requests.ts";

function Imports() {
  return (
    <div class="roster imports">
      <header class="page-head">
        <h1>{_("Import of an old queue")}</h1>
      </header>
      <Choosing />
      {imports.value?.map((one) => <One key={one.id} one={one} />)}
    </div>
  );
}

function Choosing() {
  return (
    <section
      class="choosing"
      onDragOver={(e) => e.preventDefault()}
      onDrop={(e) => {
        e.preventDefault();
        const file = e.dataTransfer?.files[0];
        if (file) sendQueue(file);
      }}
    >
      <p>
        {_(
          "A table (CSV) or a mailbox (mbox) of another system. First you see what would become of each row; nobody is answered, and the same row is never taken in twice.",
        )}
      </p>
      <label class="btn">
        <Icon name="file" />
        {isSending.value ? _("It is read …") : _("Choose a file")}
        <input
          class="sr"
          type="file"
          accept=".csv,.tsv,.txt,.mbox,text/csv,application/mbox"
          disabled={isSending.value}
          onChange={(e) => {
            const file = e.currentTarget.files?.[0];
            if (file) sendQueue(file);
            e.currentTarget.value = "";
          }}
        />
      </label>
    </section>
  );
}

render(<Imports />, document.getElementById("app") as HTMLElement);
drawStatus("people");
connect();
fetchImports();
