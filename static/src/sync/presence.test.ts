/** Who is here. */
import { same } from "../testing.ts";
import { FakePage } from "./fake_page.ts";
import { FakeSocket } from "./fake_socket.ts";

const page = new FakePage({ board: 1 });
const { connect } = await import("./connection.ts");
const { presence, sharePresence } = await import("./presence.ts");
const socket = new FakeSocket();
socket.answers.watch = () => ({});
socket.answers.version = () => "1";
connect({}, () => socket.asConnection());

const told = () => socket.askedFor("whisper");

Deno.test("what somebody looks at is told once they are connected, and when it changes", async () => {
  sharePresence({ card: 3 });
  same(told(), []);
  socket.connect();
  await page.settles();
  same(told(), [{ stream: "board/1", card: 3 }]);
  sharePresence({ card: 3 });
  sharePresence({ card: 3, typing: true });
  same(told().slice(1), [{ stream: "board/1", card: 3, typing: true }]);
});

Deno.test("who is here is known for each stream", () => {
  socket.hears("presence", { stream: "board/1", here: [{ member: 5 }] });
  socket.hears("presence", { stream: "desk", here: [{ member: 6, ticket: 2 }] });
  socket.hears("presence", { stream: "board/1", here: [] });
  same(presence.value, { "board/1": [], desk: [{ member: 6, ticket: 2 }] });
});
