/** Reply templates: what is offered, and what it says. */
import { same } from "../testing.ts";
import { filled, offered } from "./reply_templates.ts";

const facts = { name: "Eva", number: 31, subject: "Printer", customer: "Almvik", me: "Cilla" };
const templates = [
  { id: 1, kind: "reply", name: "Password", text_sv: "Hej {name}!", text_en: "Hello {name}," },
  { id: 2, kind: "reply", name: "Toner", text_sv: "", text_en: "New toner for {customer}." },
];

Deno.test("variables are filled, and what is none stays as it is written", () => {
  same(filled("{name}, {number}: {other} {me}", facts), "Eva, 31: {other} Cilla");
});

Deno.test("the own language comes first, the other one is marked where both are there", () => {
  same(offered(templates, "", "sv", facts).map((one) => one.name), [
    "Password",
    "Password (en)",
    "Toner",
  ]);
});

Deno.test("a part of a name or of the words is enough", () => {
  same(offered(templates, "TON", "sv", facts).map((one) => one.text), ["New toner for Almvik."]);
  same(offered(templates, "xyz", "sv", facts), []);
});
