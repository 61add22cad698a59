/** The last line of a dialog's form: away without a change, and what it is there for. */
import type { ComponentChildren } from "preact";
import { _ } from "../../sync/i18n.ts";

type Props = {
  close: () => void;
  isBad?: boolean;
  beside?: ComponentChildren;
  children?: ComponentChildren;
};

/** @param props `isBad` where something goes that somebody may miss; `beside` what stands apart */
export const FormButtons = ({ close, isBad, beside, children }: Props) => (
  <div class="buttons">
    {beside && (
      <>
        {beside}
        <span class="grow" />
      </>
    )}
    <button type="button" class="btn quiet" onClick={close}>
      {children ? _("Cancel") : _("Close")}
    </button>
    {children && <button class={isBad ? "btn bad" : "btn"}>{children}</button>}
  </div>
);
