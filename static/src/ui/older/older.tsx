/** The end of a long list: more comes by scrolling near it, and by pressing. */
import { useEffect, useRef } from "preact/hooks";
import { _ } from "../../sync/i18n.ts";
import type { PagedList } from "../../sync/paged_list.ts";

/** Nothing above it moves when more comes, and a press keeps its place: at the row that follows. */
export function Older<Row>({ list }: { list: PagedList<Row> }) {
  const near = useRef<HTMLSpanElement>(null);
  const rows = list.rows.value, hasFailed = list.hasFailed.value;
  const hasOlder = list.next.value !== "" || (rows === null && hasFailed);
  const rowCount = rows?.length ?? 0;
  useEffect(() => {
    if (!hasOlder || hasFailed || !near.current) return;
    const seen = new IntersectionObserver(([one]) => one.isIntersecting && list.older());
    seen.observe(near.current);
    return () => seen.disconnect();
  }, [hasOlder, hasFailed, rowCount, list]);
  if (!hasOlder) return null;
  return (
    <div class="older">
      <span class="older-near" ref={near} />
      {hasFailed && <p role="alert">{_("The rest could not be fetched.")}</p>}
      <button class="btn quiet small" onClick={(e) => pressed(e.currentTarget, list)}>
        {hasFailed ? _("Try again") : _("Show older")}
      </button>
    </div>
  );
}

async function pressed<Row>(button: HTMLElement, list: PagedList<Row>) {
  const above = button.closest(".older")?.previousElementSibling;
  const before = above?.children.length ?? 0;
  await list.older();
  requestAnimationFrame(() => {
    if (button.isConnected) return;
    const first = above?.children[before];
    if (!(first instanceof HTMLElement)) return;
    first.tabIndex = -1;
    first.focus({ preventScroll: true });
  });
}
