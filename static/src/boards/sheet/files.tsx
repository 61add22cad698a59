/**
 * The files of a card: dropped, chosen or pasted; pictures are shown, everything else is only
 * downloaded.
 */
import { useRef, useState } from "preact/hooks";
import { _ } from "../../sync/i18n.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { sizeText } from "../../ui/mailed_files/mailed_files.tsx";
import { editCard } from "../actions.ts";
import { attachFiles, detachFile } from "../part_actions.ts";
import { filesOf, firstPicture, mayWork } from "../../sync/selectors.ts";
import type { Attachment, Card } from "../../model/rows.ts";

export function Files({ card }: { card: Card }) {
  const files = filesOf(card);
  if (!files.length) return null;
  return (
    <section class="part">
      <h3>
        <Icon name="paperclip" />
        {_("Files")}
      </h3>
      <ul class="files">{files.map((file) => <File_ key={file.id} file={file} />)}</ul>
      {mayWork() && (
        <div class="row">
          <AddFile cardId={card.id} />
          <span class="quiet">{_("or drop it here, or paste a picture")}</span>
        </div>
      )}
      {mayWork() && firstPicture(card) && (
        <label class="check">
          <input
            type="checkbox"
            checked={card.has_cover}
            onChange={(e) => editCard(card.id, { has_cover: e.currentTarget.checked })}
          />
          {_("Show the first picture on the board, where cards are comfortable")}
        </label>
      )}
    </section>
  );
}

export function AddFile({ cardId }: { cardId: number }) {
  const field = useRef<HTMLInputElement>(null);
  const [isSending, setSending] = useState(false);
  const send = async (chosen: Iterable<File>) => {
    setSending(true);
    await attachFiles(cardId, [...chosen]);
    setSending(false);
  };
  return (
    <>
      <button
        type="button"
        class="btn quiet small"
        disabled={isSending}
        onClick={() => field.current?.click()}
      >
        <Icon name="plus" />
        {isSending ? _("Sending …") : _("Add a file")}
      </button>
      <input
        class="sr"
        type="file"
        multiple
        tabindex={-1}
        aria-label={_("Add a file")}
        ref={field}
        onChange={(e) => {
          send(e.currentTarget.files ?? []);
          e.currentTarget.value = "";
        }}
      />
    </>
  );
}

function File_({ file }: { file: Attachment }) {
  const address = `/api/v1/files/${file.id}`;
  return (
    <li class="file">
      <a href={address} download={file.name}>
        {file.width && file.height
          ? (
            <img
              src={`${address}/picture`}
              width={file.width}
              height={file.height}
              alt={file.name}
              loading="lazy"
            />
          )
          : <Icon name="file" />}
        <span>{file.name}</span>
      </a>
      <small class="quiet num">{sizeText(file.size)}</small>
      {mayWork() && (
        <button
          type="button"
          class="icon-btn small"
          aria-label={_("Take off “{name}”", file)}
          onClick={() => detachFile(file)}
        >
          <Icon name="x" />
        </button>
      )}
    </li>
  );
}

/** Files that are dropped anywhere on the sheet. */
export function takeDroppedFiles(sheet: HTMLElement | null, cardId: number) {
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
    if (!files.length || isText || e.defaultPrevented) return;
    e.preventDefault();
    attachFiles(cardId, files);
  };
}
