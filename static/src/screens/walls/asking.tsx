/** What a wall, or several, is to show: asked alike. */
import { _ } from "../../sync/i18n.ts";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { DialogForm } from "../../ui/dialog/dialog_form.tsx";
import { valuesOf } from "../../ui/form_fields.ts";
import { openMenu } from "../../ui/menu/menu.tsx";
import { SCENE_NAMES } from "./names.ts";
import type { Answer, IsHeld } from "../../model/answers.ts";

const MESSAGE_HOURS = 12;

type Put = (text: string, hours: number, isHeld: IsHeld) => Promise<Answer | null>;

/** @param isOn which scene is shown now because somebody asked for it */
export function askScene(
  anchor: Element,
  show: (scene: string) => unknown,
  isOn: (scene: string) => boolean = () => false,
) {
  openMenu(anchor, _("Show now"), [
    ...Object.entries(SCENE_NAMES).map(([scene, name]) => ({
      name,
      icon: "play",
      isOn: isOn(scene),
      action: () => show(scene),
    })),
    { name: _("Back to the playlist"), icon: "repeat", action: () => show("") },
  ]);
}

export function askMessage(name: string, put: Put) {
  const ask = (form: HTMLFormElement, isHeld: IsHeld) => {
    const { text, hours } = valuesOf(form, "text", "hours");
    return put(text, Number(hours), isHeld);
  };
  openDialog(_("Message"), (close) => (
    <DialogForm
      title={_("Message on “{name}”", { name })}
      close={close}
      button={_("Show it")}
      ask={ask}
    >
      <label>
        {_("Text")}
        <input name="text" maxlength={200} required autofocus />
      </label>
      <label>
        {_("For how many hours")}
        <input
          type="number"
          name="hours"
          min="1"
          max="240"
          required
          defaultValue={MESSAGE_HOURS}
        />
      </label>
    </DialogForm>
  ));
}
