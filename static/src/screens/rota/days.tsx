/** How many working days each has the desk, and why nobody has it. */
import { _ } from "../../sync/i18n.ts";
import { nameOf } from "../../sync/rota.ts";
import type { DutyDays } from "../../sync/rota.ts";

export const WHYS: Record<string, (name: string) => string> = {
  override: () => _("instead of the rotation"),
  holiday: () => _("a holiday"),
  away: (name) => _("{name} is away", { name }),
  none: () => _("nobody is named"),
};

export function Days({ days }: { days: DutyDays[] }) {
  if (!days.length) return null;
  return (
    <section class="paper-card">
      <h2>{_("Working days at the desk")}</h2>
      <table>
        <thead>
          <tr>
            <th>{_("Person")}</th>
            <th>{_("Last 90 days")}</th>
            <th>{_("Next 90 days")}</th>
          </tr>
        </thead>
        <tbody>
          {days.map((one) => (
            <tr key={one.member_id}>
              <td>{nameOf(one.member_id)}</td>
              <td class="num">{one.behind}</td>
              <td class="num">{one.ahead}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
