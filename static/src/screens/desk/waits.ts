/** Until when a ticket is put off: moments that people mean, in their own clock. */

/** The hour at which a working day begins. */
const MORNING = 8;

/** In two hours, tomorrow morning, Monday morning, in a week. */
export function waits(now: Date): [Date, Date, Date, Date] {
  return [
    new Date(now.getTime() + 2 * 3_600_000),
    morningIn(now, 1),
    morningIn(now, (8 - now.getDay()) % 7 || 7),
    morningIn(now, 7),
  ];
}

function morningIn(now: Date, days: number) {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, MORNING);
}
