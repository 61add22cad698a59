/**
 * What is known of the screen that shows a code, before somebody confirms it: since when it waits,
 * from where, what it is.
 */
import { useEffect, useState } from "preact/hooks";
import { _, timeText } from "../../sync/i18n.ts";
import { Icon } from "../../ui/icon/icon.tsx";

/** A screen that shows a code and waits to be paired. */
type Asking = { since: string; address: string; screen: string };

const LETTERS = 8, ASK_EVERY = 4000;

export function AskingScreen({ code }: { code: string }) {
  const letters = code.replace(/[^A-Za-z0-9]/g, "").toUpperCase();
  const screen = useScreen(letters.length === LETTERS ? letters : "");
  if (screen === undefined) return null;
  return (
    <p class="asking" role="status">
      <Icon name={screen ? "tv" : "circle-alert"} />
      {screen ? sentence(screen) : _("No screen shows this code just now.")}
    </p>
  );
}

function sentence({ since, address, screen }: Asking) {
  return _("This code is shown by: {screen}, network address {address}, waiting since {time}", {
    screen: screen || _("a browser of an unknown kind"),
    address,
    time: timeText(Date.parse(since)),
  });
}

/** null when no screen shows it; undefined while nobody can know. */
function useScreen(code: string) {
  const [screen, setScreen] = useState<Asking | null | undefined>(undefined);
  useEffect(() => {
    const stop = new AbortController();
    const ask = () =>
      fetch(`/api/v1/pairing/${code}`, { signal: stop.signal })
        .then((response) =>
          response.ok ? response.json() : response.status === 404 ? null : undefined
        )
        .then(setScreen, () => {}); // away: asked again in a moment
    setScreen(undefined);
    if (!code) return;
    ask();
    const asking = setInterval(ask, ASK_EVERY);
    return () => {
      clearInterval(asking);
      stop.abort();
    };
  }, [code]);
  return screen;
}
