// A ready answer comes in at the caret and can be taken back; if anything goes wrong, its button does what it does alone.
(() => {
  const button = document.querySelector("[data-ready]");
  button?.addEventListener("click", async (event) => {
    event.preventDefault();
    const { body, ready, _csrf } = button.form;
    const data = new URLSearchParams({ insert: 1, ready: ready.value, _csrf: _csrf.value });
    try {
      const answer = await fetch(button.formAction, { method: "POST", body: data });
      const there = new DOMParser().parseFromString(answer.ok && (await answer.text()), "text/html");
      const told = there.getElementById("ready-told").textContent;
      body.focus();
      document.execCommand("insertText", 0, there.getElementById("body").value);
      document.getElementById("ready-told").textContent = told;
    } catch {
      button.form.requestSubmit(button);
    }
  });
})();
