// A text area grows with its text.
(() => {
  const fit = (area) => {
    area.style.height = "auto";
    area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
  };

  for (const area of document.querySelectorAll("textarea[data-grow]")) {
    if (area.value) fit(area);
    area.addEventListener("input", () => fit(area));
  }
})();
