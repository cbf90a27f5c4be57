// What is typed into a form is kept at the portal meanwhile; a form that is sent is kept without a script as well.
(() => {
  for (const told of document.querySelectorAll("[data-draft]")) {
    const { draft, lost, out } = told.dataset;
    const form = told.closest("form");
    let typed, busy, pause;

    const say = (words) => {
      if (told.textContent !== words) told.textContent = words;
    };
    const soon = (wait) => {
      clearTimeout(pause);
      pause = setTimeout(save, wait);
    };
    const save = async (leaving) => {
      if (!typed || (busy && !leaving)) return;
      typed = false;
      busy = true;
      const body = new URLSearchParams([...new FormData(form)].filter(([, value]) => value.at));
      const keepalive = String(body).length < 6e4;
      try {
        const answer = await fetch(draft, { method: "POST", body, keepalive, redirect: "manual" });
        if (answer.type === "opaqueredirect") say(out);
        else if (/plain/.test(answer.headers.get("Content-Type"))) say(await answer.text());
        else throw answer;
      } catch {
        typed = true;
        say(lost);
      }
      busy = false;
      if (typed) soon(9e3);
    };

    form.addEventListener("input", () => {
      typed = true;
      soon(1500);
    });
    window.addEventListener("pagehide", () => save(true));
  }
})();
