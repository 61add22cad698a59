/**
 * Says something to the person, by whatever the page shows such things with: what keeps rows and
 * commands knows nothing that is drawn.
 */

export type Button = { name: string; action: () => void };
export type Tone = "calm" | "bad";
type Notify = (text: string, button?: Button, tone?: Tone) => void;

let show: Notify = () => {};

export const notify: Notify = (...said) => show(...said);

/** The page's own way. */
export function notifyBy(how: Notify) {
  show = how;
}
