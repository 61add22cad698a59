/** A soft sound when people gather, where somebody has switched it on: two tones, no words. */
import { effect, signal } from "@preact/signals";
import { hasBegun } from "../model/turns.ts";
import type { ReadonlySignal as Signal } from "@preact/signals";
import type { Standup } from "../model/rows.ts";

const KEY = "tavla.cue";
const TONES = [[523.25, 0], [659.25, 0.35]];
const LOUD = 0.12, RISES = 0.08, LASTS = 1.4;

/** Of this browser. */
export const hasCue = signal(read() === "on");

export function setCue(isOn: boolean) {
  hasCue.value = isOn;
  try {
    localStorage.setItem(KEY, isOn ? "on" : "off");
  } catch {
    // it holds for as long as this page is open
  }
}

function read() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** @param isOn asked when people gather */
export function soundWhenGathering(standup: Signal<Standup | undefined>, isOn: () => boolean) {
  let before: Standup | undefined;
  effect(() => {
    const now = standup.value;
    if (hasBegun(before, now) && isOn()) playCue();
    before = now;
  });
}

/** Browsers may refuse until somebody has touched the page. */
export async function playCue() {
  const context = new AudioContext();
  try {
    await context.resume();
    for (const [pitch, after] of TONES) tone(context, pitch, context.currentTime + after);
    setTimeout(() => context.close(), 1000 * (LASTS + 1));
  } catch {
    context.close();
  }
}

function tone(context: AudioContext, pitch: number, at: number) {
  const source = context.createOscillator(), volume = context.createGain();
  source.type = "sine";
  source.frequency.value = pitch;
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(LOUD, at + RISES);
  volume.gain.exponentialRampToValueAtTime(0.0001, at + LASTS);
  source.connect(volume).connect(context.destination);
  source.start(at);
  source.stop(at + LASTS);
}
