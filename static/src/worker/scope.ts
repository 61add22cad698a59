/** What is used of a service worker's scope: the types of a page do not know it. */

export interface Window {
  id: string;
  postMessage: (message: unknown, transfer?: Transferable[]) => void;
}

export type Extended = Event & { waitUntil: (work: Promise<unknown>) => void };
export type Fetched = Extended & {
  request: Request;
  resultingClientId: string;
  preloadResponse?: Promise<Response | undefined>;
  respondWith: (answer: Promise<Response>) => void;
};
export type Told = Extended & { data: unknown; source: Window | null; ports: MessagePort[] };
type Installing = Extended & { addRoutes?: (rules: object) => Promise<void> };

interface Events {
  install: Installing;
  activate: Extended;
  fetch: Fetched;
  message: Told;
}

interface Scope {
  clients: {
    claim: () => Promise<void>;
    matchAll: (options: { type: "window"; includeUncontrolled: boolean }) => Promise<Window[]>;
  };
  cookieStore?: { get: (name: string) => Promise<{ value?: string } | null> };
  registration: { navigationPreload?: { enable: () => Promise<void> } };
  skipWaiting: () => Promise<void>;
  addEventListener: <Kind extends keyof Events>(
    kind: Kind,
    listener: (e: Events[Kind]) => void,
  ) => void;
}
export const scope = self as unknown as Scope;
