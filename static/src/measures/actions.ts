/** What can be done with measures. */
import { send } from "../sync/optimistic_updates.ts";
import { _ } from "../sync/i18n.ts";
import type { IsHeld } from "../model/answers.ts";
import type { Measure, Reading } from "../model/rows.ts";

type Held = { isHeld?: IsHeld };
type Named = Pick<Measure, "id" | "name">;

const saved = (name: string) => _("measure “{name}” saved", { name });
const read = (name: string) => _("“{name}” read", { name });

export const addMeasure = (body: object & { name: string }, more: Held) =>
  send({ path: "/api/v1/measures", body, summary: saved(body.name), stream: "focus", ...more });

export const changeMeasure = ({ id, name }: Named, body: object, more: Held = {}) =>
  send({
    path: `/api/v1/measures/${id}/change`,
    body,
    summary: saved(name),
    stream: "focus",
    ...more,
  });

export const endMeasure = ({ id, name }: Named) =>
  send({
    path: `/api/v1/measures/${id}/end`,
    summary: _("measure “{name}” ended", { name }),
    stream: "focus",
  });

export const reopenMeasure = ({ id, name }: Named) =>
  send({
    path: `/api/v1/measures/${id}/reopen`,
    summary: _("measure “{name}” taken up again", { name }),
    stream: "focus",
  });

export const annotateMeasure = ({ id, name }: Named, day: string, text: string, more: Held = {}) =>
  send({
    path: `/api/v1/measures/${id}/annotate`,
    body: { day, text },
    summary: text
      ? _("annotation of “{name}” saved", { name })
      : _("annotation of “{name}” removed", { name }),
    stream: "focus",
    ...more,
  });

export const putReading = ({ id, name }: Named, body: object, more: Held) =>
  send({
    path: `/api/v1/measures/${id}/readings`,
    body,
    summary: read(name),
    stream: "focus",
    ...more,
  });

export const removeReading = (reading: Reading, { name }: Named) =>
  send({
    path: `/api/v1/readings/${reading.id}/remove`,
    summary: _("reading of “{name}” removed", { name }),
    stream: "focus",
    optimistic: { gone: { reading: [reading.id] } },
  });

export const takeInTable = ({ id, name }: Named, text: string, more: Held) =>
  send({
    path: `/api/v1/measures/${id}/table`,
    body: { text },
    summary: read(name),
    stream: "focus",
    ...more,
  });
