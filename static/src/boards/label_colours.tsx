/**
 * Which colour each label of the board has: chosen by whoever works on it, at once, for everybody.
 */
import { boot } from "../sync/boot.ts";
import { row } from "../sync/store.ts";
import { _ } from "../sync/i18n.ts";
import { openDialog } from "../ui/dialog/dialog.tsx";
import { hueOf, HUES, Label } from "../ui/label/label.tsx";
import { act } from "./actions.ts";
import { labelsInUse } from "../sync/selectors.ts";

export function openLabelColours() {
  const title = _("Colours of labels");
  openDialog(title, (close) => <Colours close={close} />, { className: "small wide" });
}

/** What the chooser of labels ends with. */
export const colourChoice = () => ({
  name: _("Colours of labels …"),
  icon: "settings",
  isLast: true,
  action: openLabelColours,
});

const choiceOf = (label: string) => ({ name: label, hue: hueOf(boot.board, label) });

/** Every label in use, with its colour, as the chooser shows it. */
export const labelChoices = () => labelsInUse().map(choiceOf);

function Colours({ close }: { close: () => void }) {
  const labels = labelsInUse();
  return (
    <div class="stacked">
      <h2>{_("Colours of labels")}</h2>
      {labels.length === 0 && <p>{_("No card has a label yet. Give one to a card first.")}</p>}
      {labels.map((label) => <Row key={label} label={label} />)}
      <div class="buttons">
        <button class="btn" onClick={close}>{_("Close")}</button>
      </div>
    </div>
  );
}

function Row({ label }: { label: string }) {
  const now = hueOf(boot.board, label);
  return (
    <fieldset class="hues">
      <legend>
        <Label board={boot.board} name={label} />
      </legend>
      {Object.entries({ "": _("no colour"), ...HUES }).map(([hue, name]) => (
        <label key={hue} data-hue={hue || null} title={name}>
          <input
            type="radio"
            name={`hue of ${label}`}
            checked={now === hue}
            onChange={() =>
              colour(label, hue || null)}
          />
          <span class="dot" />
          <span class="sr">{name}</span>
        </label>
      ))}
    </fieldset>
  );
}

function colour(label: string, hue: string | null) {
  const board = row("board", boot.board);
  if (!board) return;
  const { [label]: _before, ...others } = board.label_hues;
  const label_hues = hue ? { ...others, [label]: hue } : others;
  return act(
    `boards/${boot.board}/labels/colour`,
    { label, hue },
    _("the colour of “{label}” changed", { label }),
    { put: { board: { [boot.board]: { label_hues } } } },
  );
}
