/** What stands where rows will be, of their size, so that nothing moves when they come. */

/** Lines of a list or a text, each a little shorter than the one above. */
export function SkeletonLines({ count, isTall }: { count: number; isTall?: boolean }) {
  return (
    <div class="skeleton-lines" aria-hidden="true" data-tall={isTall}>
      {Array.from({ length: count }, (_, i) => <i class="skeleton" key={i} />)}
    </div>
  );
}
