/** Says something to people who listen instead of look. */

export function announce(sentence: string) {
  const place = document.getElementById("announcer");
  if (place) place.textContent = sentence;
}
