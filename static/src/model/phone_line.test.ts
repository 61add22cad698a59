/** A phone call in one line. */
import { same } from "../testing.ts";
import { callIn } from "./phone_line.ts";

const customers = [{ id: 1, name: "Almviks kommun" }, { id: 2, name: "Norrsjö kommun" }, {
  id: 3,
  name: "Norrby kommun",
}];

Deno.test("who, where and what", () => {
  same(callIn("Eva Lind, almvik, the printer jams, again", customers), {
    name: "Eva Lind",
    customer_id: 1,
    email: "",
    subject: "the printer jams, again",
  });
});

Deno.test("a mail address stands anywhere, and a place that fits two is part of what", () => {
  same(callIn("Eva; norr; eva@almvik.example; dark", customers), {
    name: "Eva",
    customer_id: null,
    email: "eva@almvik.example",
    subject: "norr, dark",
  });
});

Deno.test("half a line is half a call", () => {
  same(callIn("", customers).name, "");
  same(callIn("Eva", customers), { name: "Eva", customer_id: null, email: "", subject: "" });
});
