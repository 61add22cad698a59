/** Simple scenes: the next standup, a message of the day, the clock. */
import { Component, type VNode } from "preact";
import { clockText } from "../../model/days.ts";
import { sizeWithin } from "../../model/legible.ts";
import { by } from "../../model/sorting.ts";
import { seconds } from "../../sync/clock.ts";
import { all } from "../../sync/store.ts";
import { _, longDayText, timeText } from "../../sync/i18n.ts";
import { viewport } from "../../ui/viewport.ts";
import { whenText } from "../../scenes/texts.ts";
import { me, problem } from "./lifecycle.ts";

const COUNTS_DOWN_FOR = 3600;
const GREETING = 7.5, AROUND_A_MESSAGE = 14;

/** Of the teams on this wall, the one that stands next. */
export function nextPlan() {
  const plans = all("standup_plan").filter((one) => one.next_at);
  return plans.sort(by((one) => one.next_at))[0];
}

export function Next() {
  const plan = nextPlan();
  if (!plan?.next_at) return null;
  const left = (Date.parse(plan.next_at) - seconds.value) / 1000;
  const isSoon = left > 0 && left < COUNTS_DOWN_FOR;
  return (
    <section class="one">
      <p>{_("The next standup")}</p>
      <h1 class="num">{isSoon ? clockText(left) : whenText(plan.next_at)}</h1>
      <p>{isSoon ? timeText(plan.next_at) : _("{n} minutes, all of us", { n: plan.minutes })}</p>
    </section>
  );
}

/** As large as it fits: two hundred letters are smaller than a greeting. */
export function Message() {
  const text = me.value?.message ?? "", { width, height } = viewport.value;
  const place = { width: width - AROUND_A_MESSAGE, height: height - AROUND_A_MESSAGE };
  return (
    <section class="one message" style={{ "--size": sizeWithin(text, place, GREETING) }}>
      <h1>{text}</h1>
    </section>
  );
}

export function Clock() {
  return (
    <section class="one">
      <h1 class="num huge">{timeText(seconds.value)}</h1>
      <p>{longDayText(seconds.value)}</p>
    </section>
  );
}

/** Its team has put the board away: the TV waits until it is back, or shows another. */
export function Archived() {
  return (
    <section class="one">
      <p>{_("This board is in the archive")}</p>
    </section>
  );
}

/** Somebody asked for a scene that has nothing yet. */
export function Nothing() {
  return (
    <section class="one">
      <p>{_("There is nothing to show here yet")}</p>
    </section>
  );
}

/** A scene that fails is reported and becomes the clock; the next one is tried again. */
export class Safe extends Component<{ children: VNode }, { failed: unknown }> {
  override state: { failed: unknown } = { failed: null };

  override componentDidCatch(error: unknown) {
    problem(error instanceof Error ? error.message : String(error));
    this.setState({ failed: this.props.children.type });
  }

  override render() {
    const { children } = this.props;
    return this.state.failed && this.state.failed === children.type ? <Clock /> : children;
  }
}
