/**
 * Confetti when something is finished: a few flakes that fly up from it and are gone. None for
 * those who asked for calm.
 */

const HUES = ["blue", "rose", "green", "amber", "violet", "teal"];
const FLAKES = 18;

export function confetti(from: HTMLElement | null) {
  if (!from || !from.animate || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  const box = from.getBoundingClientRect();
  if (!box.width || box.bottom < 0 || box.top > innerHeight) return;
  const place = document.createElement("div");
  place.className = "confetti";
  place.setAttribute("aria-hidden", "true");
  document.body.append(place);
  const flakes = Array.from({ length: FLAKES }, (_, i) => flake(place, box, i));
  Promise.all(flakes.map((one) => one.finished)).finally(() => place.remove());
}

function flake(place: HTMLElement, box: DOMRect, i: number) {
  const one = document.createElement("i");
  one.dataset.hue = HUES[i % HUES.length];
  one.style.left = `${box.left + box.width * ((i + 0.5) / FLAKES)}px`;
  one.style.top = `${box.top + Math.min(box.height / 2, 40)}px`;
  place.append(one);
  const angle = -Math.PI / 2 + (i / (FLAKES - 1) - 0.5) * 2.2, far = 60 + (i * 37) % 70;
  const x = Math.cos(angle) * far, y = Math.sin(angle) * far;
  return one.animate([
    { transform: "translate(0, 0) rotate(0)", opacity: 1 },
    { transform: `translate(${x}px, ${y}px) rotate(${120 + i * 40}deg)`, opacity: 1, offset: 0.55 },
    { transform: `translate(${x * 1.2}px, ${y + 90}px) rotate(${200 + i * 60}deg)`, opacity: 0 },
  ], { duration: 900 + (i % 5) * 90, easing: "cubic-bezier(.15,.7,.4,1)" });
}
