/** A number that has just grown is worth a moment's joy: one that was there already is not. */
import { useEffect, useRef, useState } from "preact/hooks";

const MOMENT = 12_000;

/** Whether it grew a moment ago, while it was looked at. */
export function useGrowth(count: number) {
  const before = useRef(count), [isNew, setNew] = useState(false);
  useEffect(() => {
    const hasGrown = count > before.current;
    before.current = count;
    setNew(hasGrown);
    if (!hasGrown) return;
    const timer = setTimeout(() => setNew(false), MOMENT);
    return () => clearTimeout(timer);
  }, [count]);
  return isNew;
}
