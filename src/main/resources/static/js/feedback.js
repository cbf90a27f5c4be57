// Says at once whether a guide helped; without a script the answer has a page of its own.
(() => {
  const place = document.querySelector("[data-feedback]");
  if (!place) return;
  const read = async (answer) => new DOMParser().parseFromString(await answer.text(), "text/html");

  place.addEventListener("click", async (event) => {
    const link = event.target.closest("[data-useful]");
    if (!link || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    try {
      const form = (await read(await fetch(link.href))).getElementById("feedback");
      const fields = new URLSearchParams(new FormData(form));
      fields.set("useful", link.dataset.useful);
      const said = await read(await fetch(form.action, { method: "POST", body: fields }));
      link.parentElement.textContent = said.getElementById("thanks").textContent;
    } catch {
      location.href = link.href;
    }
  });
})();
