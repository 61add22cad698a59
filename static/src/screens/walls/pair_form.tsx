/** Pairs a TV: by the code that it shows, with a name, a board, its size and its distance. */
import { signal } from "@preact/signals";
import { boot } from "../../sync/boot.ts";
import { _ } from "../../sync/i18n.ts";
import { valueOf } from "../../ui/form_fields.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { Select } from "../../ui/select/select.tsx";
import { postForm } from "../../ui/send_form.ts";
import { toast } from "../../ui/toast/toast.tsx";
import { AskingScreen } from "./asking_screen.tsx";
import { boardOptions, placeIn } from "./place.ts";
import type { Submitted } from "../../ui/form_fields.ts";

/** The code as it stands in the form. */
const typed = signal(boot.code);

/** It is no dialog: it stays where it is. */
const stay = () => {};

export function PairForm({ paired }: { paired: () => Promise<void> }) {
  const pair = async (e: Submitted) => {
    e.preventDefault();
    const form = e.currentTarget, place = placeIn(form);
    const board_id = Number(valueOf(form, "board_id"));
    const body = { code: valueOf(form, "code"), board_id, ...place };
    if (!await postForm(form, stay, "/api/v1/walls", body)) return;
    toast(_("“{name}” is paired", { name: place.name }));
    form.reset();
    await paired();
  };
  return (
    <form class="stacked pair-form" onSubmit={pair}>
      <h2>{_("Pair a TV")}</h2>
      <p class="quiet">
        {_("Open {address} in the TV's browser. It shows a code; type it here.", {
          address: `${location.host}/wall`,
        })}
      </p>
      <label>
        {_("Code on the TV")}
        <input
          name="code"
          class="code num"
          required
          maxlength={12}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          placeholder="ABCD 1234"
          defaultValue={boot.code}
          onInput={(e) => typed.value = e.currentTarget.value}
        />
      </label>
      <AskingScreen code={typed.value} />
      {boot.code && <Compare code={boot.code} />}
      <div class="two">
        <label>
          {_("Name of the wall")}
          <input name="name" required maxlength={80} placeholder={_("The room by the stairs")} />
        </label>
        <Select name="board_id" label={_("Board")} options={boardOptions} />
      </div>
      <div class="two">
        <label>
          {_("Screen, inches across")}
          <input type="number" name="inches" min="7" max="200" required defaultValue="55" />
        </label>
        <label>
          {_("Read from how far, in metres")}
          <input
            type="number"
            name="distance_cm"
            min="0.5"
            max="30"
            step="0.5"
            required
            defaultValue="4"
          />
        </label>
      </div>
      <p class="quiet">
        {_(
          "Text is made as large as that needs; what does not fit is counted, never made smaller.",
        )}
      </p>
      <div class="buttons">
        <button class="btn">
          <Icon name="tv" />
          {_("Pair")}
        </button>
      </div>
    </form>
  );
}

/**
 * A link may come from anybody, and its code from a screen anywhere: whoever follows one looks at
 * the TV first.
 */
function Compare({ code }: { code: string }) {
  const middle = Math.ceil(code.length / 2);
  return (
    <div class="compare">
      <p>
        {_(
          "The link has brought this code along. If the TV in front of you shows another one, or you are in front of none, somebody else's screen would show your board.",
        )}
      </p>
      <label class="check">
        <input type="checkbox" required />
        {_("The TV in front of me shows {code}", {
          code: `${code.slice(0, middle)}\u00a0${code.slice(middle)}`,
        })}
      </label>
    </div>
  );
}
