// A second click on a form already on its way does nothing; coming back to the page makes it live again.
(() => {
  const sent = new Set();

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post") return;
    if (sent.has(form)) {
      event.preventDefault();
      return;
    }
    sent.add(form);
    for (const button of form.querySelectorAll("button")) button.setAttribute("aria-disabled", "true");
  });

  window.addEventListener("pageshow", () => {
    for (const form of sent) {
      for (const button of form.querySelectorAll("button")) button.removeAttribute("aria-disabled");
    }
    sent.clear();
  });
})();
