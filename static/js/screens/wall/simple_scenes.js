// @ts-check
/** Simple scenes: the next standup, a message of the day, the clock. */
import { Component } from "preact";
import { clockText } from "../../model/days.js";
import { sizeWithin } from "../../model/legible.js";
import { seconds } from "../../sync/clock.js";
import { all } from "../../sync/store.js";
import { _, longDayText, timeText } from "../../sync/i18n.js";
import { html } from "../../ui/html.js";
import { viewport } from "../../ui/viewport.js";
import { whenText } from "../standup/texts.js";
import { me, problem } from "./lifecycle.js";

const COUNTS_DOWN_FOR = 3600;
const GREETING = 7.5, AROUND_A_MESSAGE = 14;

export function Next() {
  const plan = all("standup_plan")[0], left = (Date.parse(plan.next_at) - seconds.value) / 1000;
  const isSoon = left > 0 && left < COUNTS_DOWN_FOR;
  return html`
    <section class="one">
      <p>${_("The next standup")}</p>
      <h1 class="num">${isSoon ? clockText(left) : whenText(plan.next_at)}</h1>
      <p>${isSoon ? timeText(plan.next_at) : _("{n} minutes, all of us", { n: plan.minutes })}</p>
    </section>
  `;
}

/** As large as it fits: two hundred letters are smaller than a greeting. */
export function Message() {
  const text = me.value?.message ?? "", { width, height } = viewport.value;
  const place = { width: width - AROUND_A_MESSAGE, height: height - AROUND_A_MESSAGE };
  return html`
    <section class="one message" style=${{ "--size": sizeWithin(text, place, GREETING) }}>
      <h1>${text}</h1>
    </section>
  `;
}

export function Clock() {
  return html`
    <section class="one">
      <h1 class="num huge">${timeText(seconds.value)}</h1>
      <p>${longDayText(seconds.value)}</p>
    </section>
  `;
}

/** Its team has put the board away: the TV waits until it is back, or shows another. */
export function Archived() {
  return html`
    <section class="one">
      <p>${_("This board is in the archive")}</p>
    </section>
  `;
}

/** Somebody asked for a scene that has nothing yet. */
export function Nothing() {
  return html`
    <section class="one">
      <p>${_("There is nothing to show here yet")}</p>
    </section>
  `;
}

/** A scene that fails is reported and becomes the clock; the next one is tried again. */
export class Safe extends Component {
  constructor() {
    super();
    this.state = { failed: /** @type {any} */ (null) };
  }

  /** @override @param {any} error */
  componentDidCatch(error) {
    problem(String(error?.message ?? error));
    this.setState({ failed: this.props.children?.type });
  }

  /** @override */
  render() {
    const { children } = /** @type {any} */ (this.props);
    return this.state.failed && this.state.failed === children?.type
      ? html`<${Clock} />`
      : children;
  }
}
