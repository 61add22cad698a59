/**
 * What Chromium 63 has not, and the wall or its libraries ask for. Runs before everything else; a
 * test looks for calls of what is newer than that and is not here.
 */
type Lacking<T> = { -readonly [name in keyof T]?: T[name] };

const tv = window as unknown as {
  globalThis?: Window;
  queueMicrotask?: (work: () => void) => void;
};
const object: Lacking<ObjectConstructor> = Object;
const { prototype }: { prototype: Lacking<unknown[]> } = Array;

tv.globalThis ??= window;
tv.queueMicrotask ??= (work) => void Promise.resolve().then(work);
object.fromEntries ??= (entries: Iterable<readonly [PropertyKey, unknown]>) => {
  const made: Record<PropertyKey, unknown> = {};
  for (const [name, value] of entries) made[name] = value;
  return made;
};
if (!prototype.flat) {
  define("flat", function () {
    return ([] as unknown[]).concat(...this);
  });
}
if (!prototype.flatMap) {
  define("flatMap", function (make) {
    return ([] as unknown[]).concat(...this.map((one, n) => make(one, n, this)));
  });
}

/** So that a loop over an array's names does not meet it. */
function define(
  name: "flat" | "flatMap",
  value: (
    this: unknown[],
    make: (one: unknown, n: number, all: unknown[]) => unknown,
  ) => unknown[],
) {
  Object.defineProperty(Array.prototype, name, { value, configurable: true, writable: true });
}
