/** All walls in the house, and those of a group: a scene, a message or colours in one go. */
import { _, ngettext } from "../../sync/i18n.ts";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { DialogForm } from "../../ui/dialog/dialog_form.tsx";
import { Icon } from "../../ui/icon/icon.tsx";
import { openMenu } from "../../ui/menu/menu.tsx";
import { changeThemeOfMany, putMessageOnMany, showSceneOnMany } from "./actions.ts";
import { askMessage, askScene } from "./asking.tsx";
import { groupNames, wallsOf } from "./list.ts";
import { ThemeFields, themeIn } from "./theme_fields.tsx";

/** Where there is one wall, it is asked itself. */
const LEAST = 2;

export function Groups() {
  const groups = ["", ...groupNames.value].filter((group) => wallsOf(group).length >= LEAST);
  if (!groups.length) return null;
  return (
    <ul class="wall-groups" aria-label={_("Several at once")}>
      {groups.map((group) => <Group key={group} group={group} />)}
    </ul>
  );
}

function Group({ group }: { group: string }) {
  const count = wallsOf(group).length, name = group || _("All in the house");
  return (
    <li>
      <Icon name="layers" />
      <span>
        <b>{name}</b> <small class="num">{ngettext("{n} wall", "{n} walls", count)}</small>
      </span>
      <button
        class="btn quiet small"
        aria-haspopup="menu"
        aria-label={_("Menu for {title}", { title: name })}
        onClick={(e) => menu(e.currentTarget, group, name)}
      >
        {_("In one go …")}
      </button>
    </li>
  );
}

function menu(anchor: Element, group: string, name: string) {
  const ids = wallsOf(group).map((wall) => wall.id);
  openMenu(anchor, name, [
    {
      name: _("Show now …"),
      icon: "play",
      action: () => askScene(anchor, (scene) => showSceneOnMany(ids, name, scene)),
    },
    {
      name: _("Message …"),
      icon: "message-square",
      action: () =>
        askMessage(
          name,
          (text, hours, isHeld) => putMessageOnMany(ids, name, { text, hours }, isHeld),
        ),
    },
    ...(wallsOf(group).some((wall) => wall.message)
      ? [{
        name: _("Take the message away"),
        icon: "x",
        action: () => putMessageOnMany(ids, name, { text: "" }),
      }]
      : []),
    { name: _("Colours …"), icon: "sun", action: () => askTheme(group, name, ids) },
  ]);
}

function askTheme(group: string, name: string, ids: number[]) {
  openDialog(_("Colours"), (close) => (
    <DialogForm
      title={_("Colours of “{name}”", { name })}
      close={close}
      button={_("Save")}
      ask={(form, isHeld) => changeThemeOfMany(ids, name, themeIn(form), isHeld)}
    >
      <ThemeFields wall={wallsOf(group)[0]} />
    </DialogForm>
  ));
}
