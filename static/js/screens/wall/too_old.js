/**
 * A TV that cannot run the page says so. Old browsers must read this: no module, nothing newer than
 * their oldest. Modern ones are asked too: the page's first module (started.js) takes the notice
 * away; a page that has not done so after ten seconds is loaded again.
 */
// deno-lint-ignore-file no-var
(function () {
  var PATIENCE = 10000, AGAIN_AFTER = 60000, FIRST_WITH_IMPORT_MAPS = 89;
  var found = /Chrom(?:e|ium)\/(\d+)/.exec(navigator.userAgent);
  var version = found ? Number(found[1]) : 0, NAMED = " (Chromium " + version + ")";

  function show(kind) {
    var notice = document.getElementById("too-old");
    if (!notice || notice.textContent) return;
    var text = notice.getAttribute("data-" + kind);
    notice.textContent = text.replace("{version}", version ? NAMED : "");
    notice.style.display = "block";
  }

  function hasImportMaps() {
    if (!("noModule" in document.createElement("script"))) return false;
    if (typeof HTMLScriptElement.supports === "function") {
      return HTMLScriptElement.supports("importmap");
    }
    return version >= FIRST_WITH_IMPORT_MAPS;
  }

  function whenThere() {
    if (!hasImportMaps()) show("old");
  }

  window.addEventListener("error", function (e) {
    if (e.message) show("old");
  });
  document.addEventListener("DOMContentLoaded", whenThere);
  setTimeout(function () {
    var notice = document.getElementById("too-old");
    if (!notice || notice.textContent) return;
    show("slow");
    setTimeout(function () {
      location.reload();
    }, AGAIN_AFTER);
  }, PATIENCE);
})();
