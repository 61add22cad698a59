// @ts-check
/** Fields of shared values, which never wipe what somebody is writing in them. */
import { useEffect, useRef } from "preact/hooks";

/**
 * A ref for an input or textarea: it takes each new value while nobody writes in it.
 * @param {string | number} value
 */
export function useSharedValue(value) {
  const ref = useRef(/** @type {any} */ (null));
  useEffect(() => {
    const field = ref.current;
    if (field && document.activeElement !== field && field.value !== String(value)) {
      field.value = value;
    }
  }, [value]);
  return ref;
}
