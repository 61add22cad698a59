/** Quotes and signatures are taken out of a message and keep their places. */
import { same } from "../../testing.ts";
import { folded } from "./folded.ts";

Deno.test("quotes and signatures are folded where they stood", () => {
  const folds = [
    { kind: "quote", line: 1, text: "> Which one?" },
    { kind: "signature", line: 2, text: "Eva" },
  ];
  same(folded({ text: "Hello\nThe blue one.", folds }), [
    { kind: "text", text: "Hello" },
    { kind: "quote", text: "> Which one?" },
    { kind: "text", text: "The blue one." },
    { kind: "signature", text: "Eva" },
  ]);
});

Deno.test("files that are listed below are not named twice", () => {
  const file = { id: 1, name: "a.png", size: 1, width: null, height: null };
  same(folded({ text: "See:\n📎 a.png", files: [file] }), [{ kind: "text", text: "See:" }]);
});
