/** What a requester says of how it went. */
import { _ } from "../../sync/i18n.ts";

const NAMES: Record<string, string> = {
  good: _("Good"),
  so_so: _("So-so"),
  bad: _("Bad"),
};

export function Rating({ rating }: { rating: string }) {
  if (!rating) return null;
  return (
    <span class="chip plain" data-rating={rating}>
      {_("The requester says: {rating}", { rating: NAMES[rating] })}
    </span>
  );
}
