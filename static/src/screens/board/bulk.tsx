/** The bar of what can be done with the chosen cards: each is one command, with one undo. */
import { _, ngettext } from "../../sync/i18n.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { mayWork } from "../../sync/selectors.ts";
import { labelMenu, moveMenu, peopleMenu, serviceMenu } from "./opening.ts";
import { changeChosen, chooseNone, chosen } from "./selection.ts";
import type { TargetedMouseEvent } from "preact";

type Pressed = TargetedMouseEvent<HTMLButtonElement>;

export function BulkBar() {
  const count = chosen.value.size;
  if (!count || !mayWork()) return null;
  const open = (menu: (anchor: Element) => void) => (e: Pressed) => menu(e.currentTarget);
  return (
    <div class="bulk" role="toolbar" aria-label={_("Chosen cards")}>
      <b class="num" role="status">{ngettext("{n} chosen", "{n} chosen", count)}</b>
      <button class="btn quiet small" aria-haspopup="menu" onClick={open(moveMenu)}>
        <Icon name="move" />
        {_("Move")}
      </button>
      <button class="btn quiet small" aria-haspopup="menu" onClick={open(peopleMenu)}>
        <Icon name="users" />
        {_("People")}
      </button>
      <button class="btn quiet small" aria-haspopup="menu" onClick={open(labelMenu)}>
        <Icon name="tag" />
        {_("Labels")}
      </button>
      <button class="btn quiet small" aria-haspopup="menu" onClick={open(serviceMenu)}>
        <Icon name="flame" />
        {_("Class")}
      </button>
      <button class="btn quiet small" onClick={() => changeChosen({ archive: true }, () => ({}))}>
        <Icon name="archive" />
        {_("Archive")}
      </button>
      <button class="icon-btn" aria-label={_("Choose none")} onClick={chooseNone}>
        <Icon name="x" />
      </button>
    </div>
  );
}
