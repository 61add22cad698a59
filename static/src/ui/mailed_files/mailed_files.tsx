/** Files that came with a mail: each is only downloaded. */
import { Icon } from "../icon/icon.tsx";
import type { Message, MessageFile } from "../../model/rows.ts";

export function MailedFiles(
  { files, base }: { files?: MessageFile[] | null; base: string },
) {
  if (!files?.length) return null;
  return (
    <ul class="mailed">
      {files.map((file) => (
        <li key={file.id}>
          <a href={`${base}/${file.id}`} download={file.name}>
            <Icon name="paperclip" />
            {file.name}
          </a>{" "}
          <small class="quiet num">{sizeText(file.size)}</small>
        </li>
      ))}
    </ul>
  );
}

/** What was written, without the names of files that are listed below it. */
export function textOf({ text, files }: Pick<Message, "text" | "files">) {
  const names = new Set(files?.map((file) => `📎 ${file.name}`));
  return text.split("\n").filter((line) => !names.has(line)).join("\n").trim();
}

export function sizeText(bytes: number) {
  return bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} kB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
