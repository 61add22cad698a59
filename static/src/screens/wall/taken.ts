/** What incidents take of a wall's height, in pixels of this screen: scenes have the rest. */
import { signal } from "@preact/signals";

export const takenByIncidents = signal(0);
