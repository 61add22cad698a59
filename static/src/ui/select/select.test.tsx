/** A field of a form that opens a menu: its value is the form's, and its name is shown. */
import { render } from "preact";
import { signal } from "@preact/signals";
import { same } from "../../testing.ts";
import { FakeWindow } from "../fake_window.ts";

const page = new FakeWindow();
const { Select } = await import("./select.tsx");
const { SelectMany } = await import("./select_many.tsx");
const { numbersIn, valueOf } = await import("../form_fields.ts");

const TEAMS = [{ value: "", name: "None" }, { value: 1, name: "Desk" }, { value: 2, name: "Web" }];

function drawn(field: preact.VNode) {
  render(null, page.main);
  render(<form>{field}</form>, page.main);
  return document.querySelector("form")!;
}

Deno.test("what is chosen by keys is the form's value and is shown", async () => {
  const heard: string[] = [];
  const form = drawn(
    <Select
      label="Team"
      name="team"
      options={TEAMS}
      value={1}
      chosen={(one) => heard.push(one)}
    />,
  );
  same([valueOf(form, "team"), page.texts("main .select button")], ["1", ["Desk"]]);
  page.find("main .select button").focus();
  await page.press("ArrowDown");
  await page.type("we");
  await page.press("Enter");
  same([valueOf(form, "team"), page.texts("main .select button")], ["2", ["Web"]]);
  same(heard, ["2"]);
});

Deno.test("without a value it is the first", () => {
  const form = drawn(<Select label="Team" name="team" options={TEAMS} />);
  same([valueOf(form, "team"), page.texts("main .select button")], ["", ["None"]]);
});

Deno.test("a name that is not there is made and chosen, once the server has taken it", async () => {
  const made: string[] = [];
  const making = {
    name: (text: string) => `New team “${text}”`,
    most: 60,
    make: (text: string) => {
      made.push(text);
      return Promise.resolve(text === "Refused" ? null : 2);
    },
  };
  const form = drawn(<Select label="Team" name="team" options={TEAMS} value={1} making={making} />);
  for (const [name, value] of [["Refused", "1"], ["Net", "2"]]) {
    await page.click(page.find("main .select button"));
    await page.type(name);
    await page.press("Enter");
    same(valueOf(form, "team"), value);
  }
  same(made, ["Refused", "Net"]);
});

Deno.test("several stand in the order in which they were chosen", async () => {
  const chosen = signal([2]);
  const form = drawn(
    <SelectMany
      label="Teams"
      name="teams"
      options={TEAMS.filter((one): one is { value: number; name: string } => one.value !== "")}
      chosen={() => chosen.value}
      choose={(values) => chosen.value = values}
    />,
  );
  await page.click(page.find("main .select button"));
  await page.type("desk");
  await page.press("Enter");
  same([numbersIn(form, "teams"), page.texts("main .select button")], [[2, 1], ["Web, Desk"]]);
  await page.type("web");
  await page.press("Enter");
  same(numbersIn(form, "teams"), [1]);
  await page.press("Escape");
});
