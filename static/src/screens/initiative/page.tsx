/** The page of an initiative: what it is for and how far it is, its steps, and what is said. */
import { boot } from "../../sync/boot.ts";
import { MeasuresOf } from "../../measures/section.tsx";
import { row } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { Comments } from "./comments.tsx";
import { Facts } from "./facts.tsx";
import { Head } from "./head.tsx";
import { History } from "./history.tsx";
import { Links } from "./links.tsx";
import { Steps } from "./steps.tsx";
import { EditableText } from "./texts.tsx";
import { Updates } from "./updates.tsx";

export function Page() {
  const initiative = row("initiative", boot.initiative);
  if (!initiative) return <Gone />;
  return (
    <div class="about-initiative" data-hue={row("focus_area", initiative.areas[0])?.hue}>
      <Head initiative={initiative} />
      <div class="halves">
        <div class="story">
          <EditableText
            initiative={initiative}
            field="why"
            title={_("Why")}
            hint={_("What should people feel when it is there?")}
            most={600}
          />
          <EditableText
            initiative={initiative}
            field="summary"
            title={_("What it is")}
            hint={_("In a sentence or two")}
            most={4000}
          />
          <Steps initiative={initiative} />
          <MeasuresOf initiative={initiative} />
          <Updates initiative={initiative} />
          <Comments initiative={initiative} />
          <History initiative={initiative} />
        </div>
        <aside>
          <Facts initiative={initiative} />
          <Links initiative={initiative} />
        </aside>
      </div>
    </div>
  );
}

const Gone = () => (
  <div class="empty">
    <Icon name="milestone" />
    <b>{_("This initiative is no longer there")}</b>
    <a class="btn" href="/focus">{_("To the focus map")}</a>
  </div>
);
