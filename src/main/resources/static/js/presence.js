// While a request is read, its page says so and hears who else reads or writes; what is typed stays as it is.
(() => {
  const form = document.getElementById("presence");
  if (!form) return;
  const [box, told, again] = form.querySelectorAll("[type=checkbox], output, a");
  const { lost, out, gone } = form.dataset;
  let [typed, rest, fails] = [0, 0, 0];

  const look = async () => {
    if (!box.checked || document.hidden || rest-- > 0) return;
    const body = new URLSearchParams(new FormData(form));
    if (Date.now() - typed < 6e4) body.set("writing", 1);
    const answer = await fetch(form.action, { method: "POST", body }).catch(() => ({}));
    const { ok, redirected, status } = answer;
    const over = redirected ? out : { 403: gone, 404: gone }[status];
    if (over || !ok) {
      told.textContent = over || lost;
      again.hidden = !over;
      rest = over ? Infinity : ++fails;
      return;
    }
    fails = rest = 0;
    const next = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("output");
    if (told.innerHTML !== next.innerHTML) told.replaceChildren(...next.childNodes);
  };

  form.hidden = false;
  box.checked = !localStorage.still;
  box.onchange = () => {
    localStorage.still = box.checked ? "" : "1";
    told.textContent = "";
    look();
  };
  document.addEventListener("input", ({ target }) => {
    if (target.type !== "textarea") return;
    if (!typed) setTimeout(look);
    typed = Date.now();
  });
  setInterval(look, 25e3);
  look();
})();
