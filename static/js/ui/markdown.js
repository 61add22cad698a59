// @ts-check
/** Markdown as safe HTML, rendered by the server and kept per text. */
import { useEffect, useState } from "preact/hooks";
import { html } from "./html.js";
import { post } from "./status.js";

const MOST_KEPT = 300;
/** @type {Map<string, Promise<string>>} */
const rendered = new Map();

/** @param {string} text @returns {Promise<string>} */
function markdown(text) {
  let found = rendered.get(text);
  if (!found) {
    if (rendered.size > MOST_KEPT) rendered.clear();
    rendered.set(
      text,
      found = post("/api/v1/markdown", { text }).then((answer) => {
        if (answer.problem) throw new Error(answer.problem.code);
        return answer.html;
      }),
    );
    found.catch(() => rendered.delete(text));
  }
  return found;
}

/** @param {{text: string}} props */
export function Markdown({ text }) {
  const [safe, setSafe] = useState("");
  useEffect(() => {
    markdown(text).then(setSafe, () => setSafe(""));
  }, [text]);
  return html`<div class="markdown" dangerouslySetInnerHTML=${{ __html: safe }}></div>`;
}
