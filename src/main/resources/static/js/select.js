// Ticks every row of a page at once.
(() => {
  const show = () => {
    for (const all of document.querySelectorAll("[data-all]")) all.parentElement.hidden = false;
  };
  document.addEventListener("change", ({ target: all }) => {
    if (!all.dataset.all) return;
    for (const box of document.getElementsByName(all.dataset.all)) box.checked = all.checked;
  });
  document.addEventListener("live", show);
  show();
})();
