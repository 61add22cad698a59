/**
 * A TV that cannot run the page says so. Old browsers must read this: no module, nothing newer than
 * their oldest. Modern ones are asked too: the page's first module (started.js) takes the notice
 * away; a page that has not done so after ten seconds is loaded again.
 */
// deno-lint-ignore-file no-var
(function () {
  var PATIENCE = 10000, AGAIN_AFTER = 60000;
  var found = /Chrom(?:e|ium)\/(\d+)/.exec(navigator.userAgent);
  var NAMED = found ? " (Chromium " + found[1] + ")" : "";

  function show(kind: string) {
    var notice = document.getElementById("too-old");
    if (!notice || notice.textContent) return;
    var text = notice.getAttribute("data-" + kind) || "";
    notice.textContent = text.replace("{version}", NAMED);
    notice.style.display = "block";
  }

  /** What came with Chromium 63, the oldest that the page is made for. */
  function isNewEnough() {
    return typeof Promise === "function" && "finally" in Promise.prototype;
  }

  window.addEventListener("error", function (e) {
    if (e.message) show("old");
  });
  document.addEventListener("DOMContentLoaded", function () {
    if (!isNewEnough()) show("old");
  });
  setTimeout(function () {
    var notice = document.getElementById("too-old");
    if (!notice || notice.textContent) return;
    show("slow");
    setTimeout(function () {
      location.reload();
    }, AGAIN_AFTER);
  }, PATIENCE);
})();
