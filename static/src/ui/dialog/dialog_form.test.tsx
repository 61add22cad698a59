/** A dialog's form waits for the answer: a yes closes it, a no keeps what was typed and says why. */
import { same } from "../../testing.ts";
import { FakeWindow } from "../fake_window.ts";
import type { Served } from "../../sync/fake_page.ts";

const page = new FakeWindow({ streams: [{ stream: "board/1", epoch: 1, seq: 0, rows: {} }] });
const { openDialog } = await import("./dialog.tsx");
const { DialogForm } = await import("./dialog_form.tsx");
const { valueOf } = await import("../form_fields.ts");
const { send } = await import("../../sync/optimistic_updates.ts");

/** The form of a column, open, with a server that answers so. */
function opened(answer: Served | null) {
  for (const old of document.querySelectorAll("dialog")) old.remove();
  page.serve = () => answer;
  openDialog("Column", (close) => (
    <DialogForm
      title="Column"
      close={close}
      button="Save"
      ask={(form, isHeld) =>
        send({
          path: "/api/v1/columns/1/change",
          body: { name: valueOf(form, "name") },
          summary: "Column changed",
          stream: "board/1",
          isHeld,
        })}
    >
      <input name="name" defaultValue="Doing" />
    </DialogForm>
  ));
}

const isOpen = () => document.querySelector("dialog") !== null;
const refused = { code: "invalid", title: "Some fields are wrong.", field: "name" };

Deno.test("it closes when the answer is a yes", async () => {
  opened({ body: { events: [], result: {} } });
  await page.type("Under way", page.find("[name=name]"));
  await page.click(page.button("Save"));
  await page.passes(2000);
  same([isOpen(), page.sent.at(-1)?.body], [false, '{"name":"Under way"}']);
});

Deno.test("refused, it is still open with what was typed and the reason at its field", async () => {
  opened({ status: 422, body: { ...refused, title: "There is one already." } });
  await page.type("Done", page.find("[name=name]"));
  await page.click(page.button("Save"));
  await page.passes(2000);
  const field = page.find("[name=name]");
  same([isOpen(), (field as HTMLInputElement).value], [true, "Done"]);
  same(page.find(".field-problem").textContent, "There is one already.");
  same(field.getAttribute("aria-invalid"), "true");
  await page.type("Finished", field);
  same([document.querySelector(".field-problem"), field.getAttribute("aria-invalid")], [
    null,
    null,
  ]);
});

Deno.test("Ctrl + Enter sends it, and a second press while it is busy sends nothing", async () => {
  opened({ body: { events: [], result: {} } });
  const before = page.sent.length;
  await page.type("Later", page.find("[name=name]"));
  page.find("[name=name]").focus();
  const press = () =>
    page.find("[name=name]").dispatchEvent(
      new KeyboardEvent("keydown", {
        key: "Enter",
        ctrlKey: true,
        bubbles: true,
        cancelable: true,
      }),
    );
  press();
  press();
  await page.passes(2000);
  same([isOpen(), page.sent.length - before], [false, 1]);
});

Deno.test("what is typed is not left without a question, and the second Escape goes", async () => {
  opened(null);
  const dialog = page.find("dialog");
  const leave = () => dialog.dispatchEvent(new Event("cancel", { cancelable: true }));
  await page.passes(200);
  same(leave(), true);
  await page.type("Half a name", page.find("[name=name]"));
  same(leave(), false);
  await page.passes(200);
  same(page.find(".leaving p").textContent, "What you wrote here is not saved.");
  same(leave(), true);
  await page.click(page.button("Go on writing"));
  await page.click(page.button("Cancel"));
  same(isOpen(), false);
});
