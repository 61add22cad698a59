/** A socket for tests: it says what the test tells it to, and keeps what it was asked. */
import type { Connection } from "./connection.ts";

type Listener = (...told: unknown[]) => void;

export class FakeSocket {
  connected = false;
  /** Whether it tries to connect again by itself. */
  active = true;
  connects = 0;
  readonly emitted: unknown[][] = [];
  /** What the server answers to each name; a name without an answer is not answered in time. */
  answers: Record<string, (asked: unknown) => unknown> = {};
  private readonly listeners: [name: string, listener: Listener][] = [];

  /** What `connect` takes for the socket itself. */
  asConnection() {
    return this as unknown as Connection;
  }
  on(name: string, listener: Listener) {
    this.listeners.push([name, listener]);
  }
  emit(...told: unknown[]) {
    this.emitted.push(told);
  }
  timeout() {
    return this;
  }
  emitWithAck(name: string, asked?: unknown) {
    this.emitted.push([name, asked]);
    const answer = this.answers[name];
    return answer ? Promise.resolve(answer(asked)) : Promise.reject(new Error("no answer"));
  }
  connect() {
    this.connects++;
    this.connected = true;
    this.hears("connect");
  }
  disconnect() {
    this.connected = false;
    this.hears("disconnect");
    return this;
  }
  /** The server says something. */
  hears(name: string, ...told: unknown[]) {
    for (const [of, listener] of this.listeners) if (of === name) listener(...told);
  }
  /** What was asked or told by that name. */
  askedFor(name: string) {
    return this.emitted.filter(([of]) => of === name).map(([, asked]) => asked);
  }
}
