/** Markdown as safe HTML, rendered by the server and kept per text. */
import { useEffect, useRef, useState } from "preact/hooks";
import { post } from "../status/status.tsx";

const MOST_KEPT = 300;
const rendered = new Map<string, Promise<string>>();
/** What has been answered already is drawn at once. */
const known = new Map<string, string>();

function markdown(text: string): Promise<string> {
  let found = rendered.get(text);
  if (!found) {
    if (rendered.size > MOST_KEPT) rendered.clear(), known.clear();
    rendered.set(text, found = render(text));
    found.then((html) => known.set(text, html), () => rendered.delete(text));
  }
  return found;
}

async function render(text: string) {
  const answer = await post<{ html: string }>("/api/v1/markdown", { text });
  if (answer.problem) throw new Error(answer.problem.code);
  return answer.html;
}

type Tick = (line: number, isDone: boolean) => void;

/**
 * Until it is rendered, and where nobody can do that, the text stands as it was written.
 * @param tick is told of boxes that somebody ticks; without it they only show
 */
export function Markdown({ text, tick }: { text: string; tick?: Tick }) {
  const [safe, setSafe] = useState<string | null>(known.get(text) ?? null);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    markdown(text).then(setSafe, () => setSafe(null));
  }, [text]);
  useEffect(() => {
    for (const box of place.current?.querySelectorAll<HTMLInputElement>("input") ?? []) {
      box.disabled = !tick;
      box.ariaLabel = box.closest("li")?.innerText.trim() ?? "";
    }
  }, [safe, !tick]);
  const ticked = ({ target }: Event) => {
    if (target instanceof HTMLInputElement) tick?.(Number(target.dataset.line), target.checked);
  };
  if (safe === null) return <div class="markdown">{asWritten(text)}</div>;
  return (
    <div
      key="rendered"
      class="markdown"
      ref={place}
      onChange={ticked}
      dangerouslySetInnerHTML={{ __html: safe }}
    />
  );
}

function asWritten(text: string) {
  const paragraphs = text.split(/\n\s*\n/).filter((one) => one.trim());
  return paragraphs.map((one, i) => <p key={i} class="as-written">{one}</p>);
}
