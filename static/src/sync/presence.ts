/**
 * Who is here on each watched stream, and what this person looks at. Nothing of it is stored
 * anywhere.
 */
import { signal } from "@preact/signals";
import { boot } from "./boot.ts";
import { onLive, onSocket, socket } from "./connection.ts";

/** What somebody looks at. */
export type LooksAt = { card?: number; ticket?: number; typing?: boolean };
export type Person = LooksAt & { member: number };

/** Who is here, per stream. */
export const presence = signal<Record<string, Person[]>>({});

/**
 * What a person looks at is told on this stream only: to those who may see the card or the ticket.
 */
const placeOfLooks = () => boot.board ? `board/${boot.board}` : "desk";

let lastShared = {};

/** Tells the others what this person looks at. */
export function sharePresence(looksAt: LooksAt) {
  const before = JSON.stringify(lastShared);
  lastShared = { stream: placeOfLooks(), ...looksAt };
  if (socket?.connected && JSON.stringify(lastShared) !== before) emit();
}

/** `whisper` is its name on the wire. */
function emit() {
  socket?.emit("whisper", lastShared);
}

onSocket.push((opened) =>
  opened.on("presence", ({ stream, here }) => {
    presence.value = { ...presence.value, [stream]: here };
  })
);
onLive.push(() => Object.keys(lastShared).length && emit());
