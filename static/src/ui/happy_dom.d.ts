/** Of happy-dom what its tests here use: its own types bring Node's, in which a timer is no number. */
export class Window {
  constructor(options: { url: string; width: number; height: number });
  readonly document: Document;
  readonly location: Location;
  readonly history: History;
  readonly innerWidth: number;
  readonly innerHeight: number;
  addEventListener: typeof addEventListener;
  removeEventListener: typeof removeEventListener;
  getComputedStyle: typeof getComputedStyle;
  [name: string]: unknown;
}
