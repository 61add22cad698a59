/**
 * Parts that a page can be used without at first: fetched in idle moments, or when somebody wants
 * one before that.
 */
import { whenIdle } from "../sync/idle.ts";
import { _ } from "../sync/i18n.ts";
import { openDialog } from "./dialog/dialog.tsx";
import { toast } from "./toast/toast.tsx";

type Given<F> = F extends (...given: infer All) => unknown ? All : never;

/** @param fetch brings the module, each time the same */
export function part<Module extends object>(fetch: () => Promise<Module>) {
  let here: Module | undefined;
  const get = async () => here ??= await fetch();
  /** Calls the module's function of that name as soon as the module is here. */
  const opens = <Name extends keyof Module>(name: Name) => {
    return async (...given: Given<Module[Name]>) => {
      const module = here ?? await waitFor(get);
      const open = module?.[name] as ((...given: Given<Module[Name]>) => unknown) | undefined;
      open?.(...given);
    };
  };
  return { get, opens };
}

/** How many are on their way; once none is, the document says that it is whole. */
let ahead = 0;

export function fetchInIdleMoments(...parts: { get: () => Promise<unknown> }[]) {
  for (const one of parts) {
    ahead++;
    whenIdle(async () => {
      await one.get().catch(() => {}); // it is asked for again when it is wanted
      document.documentElement.toggleAttribute("data-whole", --ahead === 0);
    });
  }
}

/** A dialog in front keeps what is pressed meanwhile from meaning something else. */
async function waitFor<Module>(get: () => Promise<Module>) {
  let isWanted = true;
  const close = openDialog(_("Fetching …"), () => <p role="status">{_("Fetching …")}</p>, {
    className: "small fetching",
    onClose: () => isWanted = false,
  });
  const module = await get().catch(() => null);
  if (!isWanted) return null;
  close();
  if (!module) toast(_("This could not be fetched. Load the page again."), undefined, "bad");
  return module;
}
