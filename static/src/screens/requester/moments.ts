/** Instants in the zone and the words of whoever reads. */

export function momentText(instant: string, language: string, zone?: string) {
  const shape: Intl.DateTimeFormatOptions = {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: zone,
  };
  const spoken = language === "en" ? "en-GB" : language;
  return new Intl.DateTimeFormat(spoken, shape).format(new Date(instant));
}

/** Without this they are in the organisation's zone, and say so. */
export function tellMoments(within: ParentNode) {
  for (const time of within.querySelectorAll<HTMLTimeElement>("time[data-moment]")) {
    time.textContent = momentText(time.dateTime, document.documentElement.lang);
  }
}
