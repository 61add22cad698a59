/** The last line of a dialog's form: away without a change, and what it is there for. */
import type { ComponentChildren } from "preact";
import { _ } from "../../sync/i18n.ts";

type Props = { close: () => void; isBad?: boolean; children: ComponentChildren };

/** @param props `isBad` where something goes that somebody may miss */
export const FormButtons = ({ close, isBad, children }: Props) => (
  <div class="buttons">
    <button type="button" class="btn quiet" onClick={close}>{_("Cancel")}</button>
    <button class={isBad ? "btn bad" : "btn"}>{children}</button>
  </div>
);
