/**
 * The remote of a standup that somebody has finished: go on, or do not wait. Neither stands where
 * *Finish* stood, so that a double press is one press.
 */
import { _ } from "../../sync/i18n.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { secondsLeft } from "../../scenes/finishing.ts";
import { endNow, goOn } from "./actions.ts";
import type { Standup } from "../../model/rows.ts";

export function EndingRemote({ standup }: { standup: Standup }) {
  return (
    <div class="remote" role="group" aria-label={_("Steer the standup")}>
      <button class="btn" onClick={() => goOn(standup)}>
        <Icon name="chevron-left" />
        {_("Go on")} <kbd>←</kbd>
      </button>
      <p class="ending wide num" role="timer" aria-live="off">
        <Icon name="check-check" />
        {_("Finished · over in {n} s", { n: secondsLeft(standup) })}
      </p>
      <button class="btn quiet" onClick={() => endNow(standup)}>{_("Do not wait")}</button>
    </div>
  );
}
