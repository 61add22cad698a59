// @ts-check
/** Files that came with a mail: each is only downloaded. */
import { html, Icon } from "./html.js";

/** @param {{files?: {id: number, name: string, size: number}[], base: string}} props */
export function MailedFiles({ files, base }) {
  if (!files?.length) return null;
  return html`<ul class="mailed">${
    files.map((file) =>
      html`
        <li
          key=${file.id}><a href=${`${base}/${file.id}`} download=${file
            .name}><${Icon} name="paperclip" />${file
            .name}</a> <small class="quiet num">${sizeText(file.size)}</small></li>
      `
    )
  }</ul>`;
}

/** What was written, without the names of files that are listed below it.
 * @param {{text: string, files?: {name: string}[]}} message */
export function textOf({ text, files = [] }) {
  const names = new Set(files.map((file) => `📎 ${file.name}`));
  return text.split("\n").filter((line) => !names.has(line)).join("\n").trim();
}

/** @param {number} bytes */
export function sizeText(bytes) {
  return bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} kB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
