// Helps whoever writes a chapter: puts a chosen number or quotation where the cursor is, and asks
// before typed words are left behind. The page works without it.
(function () {
  "use strict";
  const box = document.getElementById("content");
  if (!box || box.readOnly) return;
  let saved = box.value;

  function showButtons() {
    document.querySelectorAll("[data-insert][hidden]").forEach((one) => { one.hidden = false; });
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-insert]");
    if (!button) return;
    box.setRangeText(button.dataset.insert, box.selectionStart, box.selectionEnd, "end");
    box.focus();
    box.dispatchEvent(new Event("input", { bubbles: true }));
  });

  document.body.addEventListener("htmx:afterSettle", showButtons);
  document.getElementById("write").addEventListener("submit", () => { saved = box.value; });
  window.addEventListener("beforeunload", (event) => {
    if (box.value !== saved) event.preventDefault();
  });
  showButtons();
})();
