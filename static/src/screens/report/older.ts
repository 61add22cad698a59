/** The records that follow on a page which the server has drawn: fetched near its end, or at a press. */

/** Without this script the link leads to the next page. */
export function loadOlder(root: ParentNode) {
  const link = root.querySelector<HTMLAnchorElement>("a[data-older]");
  const rows = link?.parentElement?.querySelector("tbody");
  if (!link || !rows) return;
  const load = async () => {
    seen.disconnect();
    const page = await pageAt(link.href);
    if (!page) return location.assign(link.href);
    const had = document.activeElement === link, before = rows.children.length;
    rows.append(...page.querySelectorAll(".report tbody > tr"));
    const next = page.querySelector<HTMLAnchorElement>("a[data-older]");
    if (next) link.href = next.href;
    else link.remove();
    if (next) seen.observe(link);
    else if (had) rows.children[before]?.querySelector("a")?.focus({ preventScroll: true });
  };
  const seen = new IntersectionObserver(([one]) => one.isIntersecting && load(), {
    rootMargin: "0px 0px 320px",
  });
  link.addEventListener("click", (e) => {
    if (e.ctrlKey || e.metaKey || e.shiftKey) return;
    e.preventDefault();
    load();
  });
  seen.observe(link);
}

async function pageAt(address: string) {
  const answer = await fetch(address).catch(() => null);
  return answer?.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
}
