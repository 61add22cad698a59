// @ts-check
/**
 * Who is here on each watched stream, and what this person looks at. Nothing of it is stored
 * anywhere.
 */
import { signal } from "@preact/signals";
import { boot } from "./boot.js";
import { onLive, onSocket, socket } from "./connection.js";

/** Who is here, per stream. @type {import("@preact/signals").Signal<Record<string, any[]>>} */
export const presence = signal({});

/**
 * What a person looks at is told on this stream only: to those who may see the card or the ticket.
 */
const LOOKS_AT = boot.board ? `board/${boot.board}` : "desk";

let lastShared = {};

/** Tells the others what this person looks at. @param {Record<string, any>} looksAt */
export function sharePresence(looksAt) {
  const before = JSON.stringify(lastShared);
  lastShared = { stream: LOOKS_AT, ...looksAt };
  if (socket?.connected && JSON.stringify(lastShared) !== before) emit();
}

/** `whisper` is its name on the wire. */
function emit() {
  socket.emit("whisper", lastShared);
}

onSocket.push((opened) =>
  opened.on("presence", (/** @type {{stream: string, here: any[]}} */ { stream, here }) => {
    presence.value = { ...presence.value, [stream]: here };
  })
);
onLive.push(() => Object.keys(lastShared).length && emit());
