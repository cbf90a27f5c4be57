// Ticks every row of a page at once.
(() => {
  const all = document.querySelector("[data-all]");
  if (!all) return;
  all.parentElement.hidden = false;
  all.addEventListener("change", () => {
    for (const box of document.getElementsByName(all.dataset.all)) box.checked = all.checked;
  });
})();
