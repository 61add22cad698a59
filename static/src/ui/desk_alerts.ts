/**
 * A tone and a notice of this browser when a ticket comes, while its page is open: nothing goes by
 * anybody else's server. Each person says for each browser whether they want it.
 */
import { signal } from "@preact/signals";
import { boot } from "../sync/boot.ts";
import { _ } from "../sync/i18n.ts";
import { rota } from "../sync/rota.ts";
import { row } from "../sync/store.ts";
import { heardTicket } from "../model/desk_alerts.ts";
import type { Change } from "../model/replica.ts";

const KEY = `desk-alerts.${boot.me.id}`;
const PITCHES = [660, 880], EACH = 0.16, LOUD = 0.12;
export const wantsAlerts = signal(localStorage.getItem(KEY) === "on");

/** A press is what browsers ask for before a page may be heard. */
export async function toggleAlerts() {
  wantsAlerts.value = !wantsAlerts.value;
  localStorage.setItem(KEY, wantsAlerts.value ? "on" : "off");
  if (!wantsAlerts.value) return;
  playTone();
  if ("Notification" in globalThis && Notification.permission === "default") {
    await Notification.requestPermission();
  }
}

export function alertOf(change: Change) {
  const onDuty = rota.peek()?.now.member_id, wants = wantsAlerts.peek();
  const ticket = heardTicket(change, { me: boot.me.id, onDuty, wants });
  if (!ticket) return;
  playTone();
  if (document.hidden) notify(ticket);
}

function notify(id: number) {
  if (!("Notification" in globalThis) || Notification.permission !== "granted") return;
  try {
    const notice = new Notification(_("A new ticket"), {
      body: row("ticket", id)?.subject,
      tag: `ticket-${id}`,
    });
    notice.onclick = () => focus();
  } catch {
    // phones show notices by service workers only; the tone was heard
  }
}

function playTone() {
  const audio = new AudioContext(), gain = audio.createGain();
  gain.gain.value = LOUD;
  gain.connect(audio.destination);
  PITCHES.forEach((pitch, n) => {
    const tone = audio.createOscillator();
    tone.frequency.value = pitch;
    tone.connect(gain);
    tone.start(audio.currentTime + n * EACH);
    tone.stop(audio.currentTime + (n + 1) * EACH);
    if (n === PITCHES.length - 1) tone.onended = () => audio.close();
  });
}
