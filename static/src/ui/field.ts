/** Fields of shared values, which never wipe what somebody is writing in them. */
import { useEffect, useRef } from "preact/hooks";

type Written = HTMLInputElement | HTMLTextAreaElement;

/** A ref for an input or textarea: it takes each new value while nobody writes in it. */
export function useSharedValue<Field extends Written = HTMLInputElement>(value: string | number) {
  const ref = useRef<Field>(null);
  useEffect(() => {
    const field = ref.current;
    if (field && document.activeElement !== field && field.value !== String(value)) {
      field.value = String(value);
    }
  }, [value]);
  return ref;
}
