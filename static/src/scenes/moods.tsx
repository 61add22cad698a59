/** The moods of a morning, as weather; and what five or more have answered. */
import { _ } from "../sync/i18n.ts";
import { Icon } from "../ui/icon/icon.tsx";

export const MOODS = [
  ["cloud-lightning", _("Stormy")],
  ["cloud-rain", _("Rainy")],
  ["cloud", _("Grey")],
  ["cloud-sun", _("Fair")],
  ["sun", _("Sunny")],
];
export function MoodOf({ mood }: { mood: number[] }) {
  const label = mood.map((count, i) => `${MOODS[i][1]}: ${count}`).join(", ");
  return (
    <p class="mood-sum" role="img" aria-label={label}>
      {mood.map((count, i) => (
        <span key={i} data-none={count === 0}>
          <Icon name={MOODS[i][0]} />
          <b class="num">{count}</b>
        </span>
      ))}
    </p>
  );
}
