/** Imports from and to the server; while one is at work it is asked for again and again. */
import { signal } from "@preact/signals";
import { boot } from "../../sync/boot.ts";
import { _ } from "../../sync/i18n.ts";
import { post } from "../../ui/status/status.tsx";
import { toast } from "../../ui/toast/toast.tsx";
import { isWorking } from "../../model/imports.ts";
import type { QueueImport } from "../../model/imports.ts";

const LOOK_EVERY = 1_500;
export const imports = signal<QueueImport[] | null>(null);
export const isSending = signal(false);
let waiting = 0;

export async function fetchImports() {
  clearTimeout(waiting);
  const response = await fetch("/api/v1/imports").catch(() => null);
  if (response?.ok) imports.value = await response.json();
  if (!response?.ok || imports.value?.some(isWorking)) {
    waiting = setTimeout(fetchImports, LOOK_EVERY);
  }
}

/** A file, and at once what would become of its rows. */
export async function sendQueue(file: File) {
  isSending.value = true;
  const { import: id, title } = await sent(file);
  isSending.value = false;
  if (!id) return toast(title ?? _("The file could not be sent."), undefined, "bad");
  await post(`/api/v1/imports/${id}/look`, {});
  fetchImports();
}

export async function ask(one: QueueImport, verb: "look" | "run" | "stop") {
  const answer = await post(`/api/v1/imports/${one.id}/${verb}`, {});
  if (answer.problem) toast(answer.problem.title, undefined, "bad");
  fetchImports();
}

async function sent(file: File): Promise<{ import?: number; title?: string }> {
  const headers = { "Content-Type": "application/octet-stream", "X-CSRF-Token": boot.csrf };
  const path = `/api/v1/imports/files?name=${encodeURIComponent(file.name)}`;
  try {
    return await (await fetch(path, { method: "POST", body: file, headers })).json();
  } catch {
    return {};
  }
}
