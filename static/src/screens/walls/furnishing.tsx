/**
 * A wall's settings: name, language, boards, size and distance, remote control, bright hours, and what it
 * shows for how long.
 */
import { signal } from "@preact/signals";
import { _ } from "../../sync/i18n.ts";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { DialogForm } from "../../ui/dialog/dialog_form.tsx";
import { isTicked, valuesOf } from "../../ui/form_fields.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { optionsOf, Select } from "../../ui/select/select.tsx";
import { changeWall } from "./actions.ts";
import { SCENE_NAMES } from "./names.ts";
import { groupNames } from "./list.ts";
import { ThemeFields, themeIn } from "./theme_fields.tsx";
import { boards, placeIn } from "./place.ts";
import type { IsHeld } from "../../model/answers.ts";
import type { SeenWall } from "../../sync/boot.ts";
import type { PlaylistEntry } from "../../model/rows.ts";

const USUAL_SECONDS = 15;
const playlist = signal<PlaylistEntry[]>([]);
const listed = signal<number[]>([]);
/** "" is the server's. */
const LANGUAGES = { "": _("As the server"), sv: "Svenska", en: "English" };

export function openSettings(wall: SeenWall) {
  playlist.value = wall.playlist;
  listed.value = wall.board_ids;
  openDialog(
    _("Settings of the wall"),
    (close) => <Settings wall={wall} close={close} />,
    { className: "small wide" },
  );
}

function Settings({ wall, close }: { wall: SeenWall; close: () => void }) {
  const save = (form: HTMLFormElement, isHeld: IsHeld) => {
    const values = {
      ...placeIn(form),
      ...valuesOf(form, "bright_from", "bright_to", "language", "group_name"),
      ...themeIn(form),
      board_ids: listed.value,
      may_steer: isTicked(form, "may_steer"),
      has_cue: isTicked(form, "has_cue"),
      playlist: playlist.value,
    };
    return changeWall(wall, values, isHeld);
  };
  return (
    <DialogForm
      title={_("Settings of the wall")}
      close={close}
      button={_("Save")}
      class="wall-settings"
      ask={save}
    >
      <div class="two">
        <label>
          {_("Name")}
          <input name="name" maxlength={80} required defaultValue={wall.name} />
        </label>
        <Group wall={wall} />
      </div>
      <div class="two">
        <Select
          name="language"
          label={_("Language")}
          options={optionsOf(LANGUAGES)}
          value={wall.language}
        />
      </div>
      <Boards />
      <div class="two">
        <label>
          {_("Screen, inches across")}
          <input
            type="number"
            name="inches"
            min="7"
            max="200"
            required
            defaultValue={wall.inches}
          />
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
            defaultValue={wall.distance_cm / 100}
          />
        </label>
      </div>
      <div class="two">
        <label>
          {_("Bright from")}
          <input type="time" name="bright_from" defaultValue={wall.bright_from} />
        </label>
        <label>
          {_("until")}
          <input type="time" name="bright_to" defaultValue={wall.bright_to} />
        </label>
      </div>
      <ThemeFields wall={wall} />
      <label class="check">
        <input type="checkbox" name="may_steer" defaultChecked={wall.may_steer} />
        {_("Its remote control or clicker may steer the standup")}
      </label>
      <label class="check">
        <input type="checkbox" name="has_cue" defaultChecked={wall.has_cue} />
        {_("It gives a soft sound when people gather")}
      </label>
      <Playlist />
    </DialogForm>
  );
}

/** One that there is, or a new one. */
function Group({ wall }: { wall: SeenWall }) {
  return (
    <label>
      {_("Group, like a floor")}
      <input name="group_name" maxlength={40} list="groups" defaultValue={wall.group_name} />
      <datalist id="groups">
        {groupNames.value.map((name) => <option key={name} value={name} />)}
      </datalist>
    </label>
  );
}

/** Of several each is in hand for a lap of the playlist; all their teams are on the whiteboard. */
function Boards() {
  const toggle = (id: number) =>
    listed.value = listed.value.includes(id)
      ? listed.value.filter((one) => one !== id)
      : [...listed.value, id];
  return (
    <fieldset name="board_ids">
      <legend>{_("Boards on it")}</legend>
      <div class="chips">
        {boards.map(({ id, name }) => (
          <button
            type="button"
            class="chip plain"
            key={id}
            aria-pressed={listed.value.includes(id)}
            onClick={() => toggle(id)}
          >
            {name}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

function Playlist() {
  const items = playlist.value,
    left = Object.keys(SCENE_NAMES).filter((scene) => !items.some((one) => one.scene === scene));
  return (
    <fieldset class="playlist" name="playlist">
      <legend>{_("What it shows between standups; what is empty is passed over")}</legend>
      <ol>{items.map((item, i) => <Item key={item.scene} item={item} i={i} />)}</ol>
      <div class="chips">
        {left.map((scene) => (
          <button
            type="button"
            class="chip plain"
            key={scene}
            onClick={() =>
              playlist.value = [...items, { scene, seconds: USUAL_SECONDS, from: "", to: "" }]}
          >
            <Icon name="plus" />
            {SCENE_NAMES[scene]}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

function Item({ item, i }: { item: PlaylistEntry; i: number }) {
  const change = (values: Partial<PlaylistEntry>) =>
    playlist.value = playlist.value.map((one, n) => n === i ? { ...one, ...values } : one);
  const name = SCENE_NAMES[item.scene];
  return (
    <li>
      <span>{name}</span>
      <label class="num">
        <span class="sr">{_("Seconds of {name}", { name })}</span>
        <input
          type="number"
          min="5"
          max="3600"
          required
          value={item.seconds}
          onChange={(e) => change({ seconds: Number(e.currentTarget.value) })}
        />{" "}
        s
      </label>
      <label>
        <span class="sr">{_("{name} from", { name })}</span>
        <input
          type="time"
          value={item.from}
          onChange={(e) => change({ from: e.currentTarget.value })}
        />
      </label>
      <label>
        <span class="sr">{_("{name} until", { name })}</span>
        <input
          type="time"
          value={item.to}
          onChange={(e) => change({ to: e.currentTarget.value })}
        />
      </label>
      <button
        type="button"
        class="icon-btn"
        disabled={i === 0}
        aria-label={_("{name}: earlier", { name })}
        onClick={() => up(i)}
      >
        <Icon name="arrow-up" />
      </button>
      <button
        type="button"
        class="icon-btn"
        aria-label={_("Leave out {name}", { name })}
        onClick={() => playlist.value = playlist.value.filter((_one, n) => n !== i)}
      >
        <Icon name="x" />
      </button>
    </li>
  );
}

function up(i: number) {
  const items = [...playlist.value];
  [items[i - 1], items[i]] = [items[i], items[i - 1]];
  playlist.value = items;
}
