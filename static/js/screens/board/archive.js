// @ts-check
/** The archive of the board: look, bring back, delete for good (undo still brings it back). */
import { useEffect, useState } from "preact/hooks";
import { boot } from "../../sync/boot.js";
import { _, dayText } from "../../sync/i18n.js";
import { confirmThat } from "../../ui/confirm.js";
import { openDialog } from "../../ui/dialog.js";
import { html, Icon } from "../../ui/html.js";
import { deleteCard, restoreCard } from "./actions.js";
import { mayWork } from "./lists.js";

export function openArchive() {
  openDialog(_("Archive"), (close) => html`<${Archive} close=${close} />`, {
    className: "small wide",
  });
}

/** @param {{close: () => void}} props */
function Archive({ close }) {
  const [cards, setCards] = useState(/** @type {any[] | null} */ (null));
  const [text, setText] = useState("");
  useEffect(() => {
    fetch(`/api/v1/boards/${boot.board}/archive`).then((r) => r.ok ? r.json() : []).then(
      setCards,
      () => setCards([]),
    );
  }, []);
  const away = (/** @type {any} */ card, /** @type {() => Promise<any>} */ pending) => async () =>
    await pending() && setCards((now) => (now ?? []).filter((one) => one.id !== card.id));
  const shown = (cards ?? []).filter((card) =>
    card.title.toLowerCase().includes(text.toLowerCase())
  );
  return html`<div class="stacked"><h2>${_("Archive")}</h2>
    <label class="sr" for="archive-search">${_("Search the archive")}</label>
    <input id="archive-search" type="search" placeholder=${_("Search the archive")} onInput=${(
    /** @type {any} */ e,
  ) => setText(e.target.value)} />
    ${cards === null && html`<p class="quiet">${_("Fetching …")}</p>`}
    ${
    cards !== null && !shown.length &&
    html`<div class="empty"><${Icon} name="archive" /><b>${_("Nothing here")}</b></div>`
  }
    <ul class="archived">${
    shown.map((card) =>
      html`
        <li
          key=${card.id}><span><b>${card.title}</b><small class="quiet num">${card.id} · ${dayText(
            card.archived_at,
          )}${card.finished_at ? ` · ${_("Done")}` : ""}</small></span>
                ${mayWork() && html`
                  <button class="btn quiet small" onClick=${away(card, () =>
                    restoreCard(card.id))}>${_(
                      "Bring it back",
                    )}</button><button class="icon-btn"
                    aria-label=${_("Delete “{title}”", card)}
                    onClick=${() =>
                      confirmThat(
                        _("Delete “{title}” for good?", card),
                        _("Delete"),
                        away(card, () =>
                          deleteCard(card.id, card.title)),
                      )}><${Icon} name="trash-2" /></button>
                `}</li>
      `
    )
  }</ul>
    <div class="buttons"><button class="btn quiet" onClick=${close}>${
    _("Close")
  }</button></div></div>`;
}
