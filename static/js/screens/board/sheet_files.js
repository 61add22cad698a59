// @ts-check
/**
 * The files of a card: dropped, chosen or pasted; pictures are shown, everything else is only
 * downloaded.
 */
import { useRef, useState } from "preact/hooks";
import { all } from "../../sync/store.js";
import { _ } from "../../sync/i18n.js";
import { html, Icon } from "../../ui/html.js";
import { sizeText } from "../../ui/mailed_files.js";
import { attachFiles, detachFile } from "./part_actions.js";
import { mayWork } from "./lists.js";

/** @param {{card: any}} props */
export function Files({ card }) {
  const field = useRef(/** @type {any} */ (null));
  const [isSending, setSending] = useState(false);
  const files = card.attachment_count
    ? all("attachment").filter((one) => one.card_id === card.id)
    : [];
  const send = async (/** @type {Iterable<File>} */ chosen) => {
    setSending(true);
    await attachFiles(card.id, [...chosen]);
    setSending(false);
  };
  if (!files.length && !mayWork()) return null;
  return html`<section class="part"><h3><${Icon} name="paperclip" />${_("Files")}</h3>
    <ul class="files">${
    files.sort((a, b) => a.id - b.id).map((file) => html`<${File_} key=${file.id} file=${file} />`)
  }</ul>
    ${
    mayWork() && html`
      <div
        class="row"><button type="button" class="btn quiet small" disabled=${isSending} onClick=${() =>
          field.current.click()}><${Icon} name="plus" />${isSending
          ? _("Sending …")
          : _("Add a file")}</button>
            <span class="quiet">${_("or drop it here, or paste a picture")}</span>
            <input class="sr" type="file" multiple tabindex="-1" aria-label=${_(
              "Add a file",
            )} ref=${field} onChange=${(
              /** @type {any} */ e,
            ) => (send(e.target.files), e.target.value = "")} /></div>
    `
  }</section>`;
}

/** @param {{file: any}} props */
function File_({ file }) {
  const address = `/api/v1/files/${file.id}`;
  return html`
    <li
      class="file"><a href=${address} download=${file.name}>${file.width
        ? html`<img src=${`${address}/picture`} width=${file.width} height=${file.height} alt=${file.name} loading="lazy" />`
        : html`<${Icon} name="file" />`}<span>${file
        .name}</span></a><small class="quiet num">${sizeText(
          file.size,
        )}</small>
        ${mayWork() && html`
          <button type="button" class="icon-btn small" aria-label=${_("Take off “{name}”", file)}
            onClick=${() => detachFile(file)}><${Icon} name="x" /></button>
        `}</li>
  `;
}

/**
 * Files that are dropped anywhere on the sheet.
 * @param {HTMLElement | null} sheet @param {number} cardId
 */
export function takeDroppedFiles(sheet, cardId) {
  if (!sheet || !mayWork()) return;
  sheet.ondragover = (e) => {
    if (!e.dataTransfer?.types.includes("Files")) return;
    e.preventDefault();
    sheet.dataset.dropping = "";
  };
  sheet.ondragleave = () => delete sheet.dataset.dropping;
  sheet.ondrop = (e) => {
    delete sheet.dataset.dropping;
    if (!e.dataTransfer?.files.length) return;
    e.preventDefault();
    attachFiles(cardId, [...e.dataTransfer.files]);
  };
  sheet.onpaste = (e) => {
    const files = [...(e.clipboardData?.files ?? [])];
    const isText = e.clipboardData?.types.includes("text/plain");
    if (files.length && !isText && !e.defaultPrevented) {
      e.preventDefault(), attachFiles(cardId, files);
    }
  };
}
