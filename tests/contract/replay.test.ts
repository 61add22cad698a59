/** The browser's replica replays every case that the Python tests wrote down. */
import { Replica } from "../../static/src/model/replica.ts";
import { eventsOf } from "../../static/src/model/runs.ts";

const cases = JSON.parse(
  Deno.readTextFileSync(Deno.env.get("TAVLA_CASES") as string),
);

Deno.test(`replica.js agrees with the server in ${cases.length} cases`, () => {
  for (const one of cases) {
    const { stream } = one.before, missed = eventsOf(stream, one.run);
    for (
      const order of [one.events, [...one.events].reverse(), [...one.events, ...one.events], missed]
    ) {
      const replica = new Replica(one.before);
      for (const event of order) replica.receive(event);
      check(shown(replica), one.after.rows, `${one.name}: rows`);
      check(replica.seq, one.after.seq, `${one.name}: number`);
    }
  }
});

function shown(replica: Replica) {
  return Object.fromEntries(
    [...replica.confirmed].map(([table, rows]) => [table, Object.fromEntries(rows)]),
  );
}

function check(is: unknown, should: unknown, name: string) {
  const left = sorted(is), right = sorted(should);
  if (left !== right) throw new Error(`${name}\n${left}\n${right}`);
}

/** Keys in order, empty tables left out. */
function sorted(value: unknown): string {
  return JSON.stringify(
    value,
    (_key, inner) =>
      inner && typeof inner === "object" && !Array.isArray(inner)
        ? Object.fromEntries(
          Object.entries(inner).filter(([, v]) =>
            !(v && typeof v === "object" && !Array.isArray(v) && !Object.keys(v).length)
          )
            .sort(([a], [b]) => a < b ? -1 : 1),
        )
        : inner,
  );
}
