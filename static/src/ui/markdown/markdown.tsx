/** Markdown as safe HTML, rendered by the server and kept per text. */
import { useEffect, useState } from "preact/hooks";
import { post } from "../status/status.tsx";

const MOST_KEPT = 300;
const rendered = new Map<string, Promise<string>>();

function markdown(text: string): Promise<string> {
  let found = rendered.get(text);
  if (!found) {
    if (rendered.size > MOST_KEPT) rendered.clear();
    rendered.set(text, found = render(text));
    found.catch(() => rendered.delete(text));
  }
  return found;
}

async function render(text: string) {
  const answer = await post<{ html: string }>("/api/v1/markdown", { text });
  if (answer.problem) throw new Error(answer.problem.code);
  return answer.html;
}

export function Markdown({ text }: { text: string }) {
  const [safe, setSafe] = useState("");
  useEffect(() => {
    markdown(text).then(setSafe, () => setSafe(""));
  }, [text]);
  return <div class="markdown" dangerouslySetInnerHTML={{ __html: safe }} />;
}
