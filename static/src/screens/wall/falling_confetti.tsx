/** Confetti over a wall, once: flakes that fall and are gone. None for those who asked for calm. */

const HUES = ["blue", "rose", "green", "amber", "violet", "teal", "brick", "moss"];
const FLAKES = 48;

export const FallingConfetti = () => (
  <div class="falling-confetti" aria-hidden="true">
    {Array.from({ length: FLAKES }, (_, i) => {
      const style = {
        "--x": (i * 37) % 100,
        "--late": (i * 7) % 12,
        "--turn": 180 + (i * 53) % 540,
      };
      return <i key={i} data-hue={HUES[i % HUES.length]} style={style} />;
    })}
  </div>
);
