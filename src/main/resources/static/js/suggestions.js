// While a subject is typed, guides that may answer it appear below, and the step that offers them is left out.
(() => {
  const place = document.querySelector("[data-suggestions]");
  if (!place) return;
  const field = document.getElementById(place.dataset.suggestions);
  const told = document.getElementById("suggestions-told");
  let asked = "";
  let pause;

  const show = (html) => {
    place.innerHTML = html;
    told.textContent = place.querySelector("li") ? place.dataset.told : "";
  };

  const ask = async () => {
    const subject = field.value.trim();
    if (subject === asked) return;
    asked = subject;
    if (subject.length < 4) return show("");
    try {
      const answer = await fetch(`${place.dataset.href}?subject=${encodeURIComponent(subject)}`);
      if (!answer.ok || answer.redirected) return;
      const html = await answer.text();
      if (subject === asked) show(html);
    } catch {
      asked = "";
    }
  };

  field.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(ask, 400);
  });
  document.querySelector("[data-straight]").removeAttribute("formaction");
  ask();
})();
