/** Joining from elsewhere: the video meeting, and a soft sound in this browser when it begins. */
import { plan } from "../../sync/selectors.ts";
import { _ } from "../../sync/i18n.ts";
import { hasCue, playCue, setCue } from "../../scenes/cue.ts";
import { Icon } from "../../ui/icon/icon.tsx";

export function VideoLink() {
  const address = plan.value?.video_url;
  return address
    ? (
      <a class="btn quiet" href={address} target="_blank" rel="noopener noreferrer">
        <Icon name="video" />
        {_("Join by video")}
      </a>
    )
    : null;
}

export const joinByVideo = () => open(plan.peek()?.video_url, "_blank", "noopener,noreferrer");

/** It is heard once when it is switched on: that is what browsers let pages sound by, too. */
export function CueSwitch() {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={hasCue.value}
        onChange={({ currentTarget }) => {
          setCue(currentTarget.checked);
          if (currentTarget.checked) playCue();
        }}
      />
      {_("A soft sound in this browser when people gather")}
    </label>
  );
}
