/**
 * What a requester's pages do beyond what they do without it: work that proves a browser, times in
 * the reader's own zone, and news that come by themselves.
 */
import { follow } from "./following.ts";
import { tellMoments } from "./moments.ts";
import { workFor } from "./work.ts";

const form = document.querySelector<HTMLFormElement>("form[data-work]");
if (form) workFor(form);
const live = document.querySelector<HTMLElement>("[data-mark]");
if (live) follow(live);
tellMoments(document);
document.querySelector<HTMLElement>(".problem[tabindex]")?.focus();
