/** The whiteboard in a browser: the wall's picture, whole, and for paper. */
import { render } from "preact";
import { boot } from "../../sync/boot.ts";
import { connect } from "../../sync/connection.ts";
import { teamHere } from "../../sync/selectors.ts";
import { row } from "../../sync/store.ts";
import { _, longDayText } from "../../sync/i18n.ts";
import { minutes } from "../../sync/clock.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { drawStatus } from "../../ui/status/status.tsx";
import { boardsOf } from "../../scenes/people.ts";
import { Whiteboard } from "../../scenes/whiteboard/whiteboard.tsx";

function Screen() {
  return (
    <>
      <header class="page-head">
        <h1>{row("team", teamHere())?.name}</h1>
        <p class="quiet">{_("what we have going on")} · {longDayText(minutes.value)}</p>
        <span class="grow" />
        <a class="btn quiet small" href={`/boards/${boot.board}`}>
          <Icon name="square-kanban" />
          {_("To the board")}
        </a>
        <button class="btn quiet small" onClick={() => print()}>
          <Icon name="printer" />
          {_("Print on A3 …")}
        </button>
      </header>
      <Whiteboard boards={boardsOf([teamHere()])} />
    </>
  );
}

const root = document.getElementById("app") as HTMLElement;
root.replaceChildren();
render(<Screen />, root);
drawStatus(`board/${boot.board}`);
connect();
