// A letter clicks or focuses what carries it, others go from row to row; whoever types in a field is left alone.
// A Cyrillic letter stands for the Latin one on its key; every other layout means what it writes.
(() => {
  if (!document.querySelector("[data-key='?']")) return;
  const place = (it) => it.querySelector("textarea") || it;
  for (const it of document.querySelectorAll("[data-key]")) place(it).setAttribute("aria-keyshortcuts", it.dataset.key);

  document.addEventListener("keydown", (event) => {
    const { target, key, code } = event;
    if (event.ctrlKey || event.altKey || event.metaKey || target.closest("input:not([type=checkbox]), select, textarea")) return;
    const named = /^[а-яё]$/i.test(key) ? code.replace("Key", "") : key;
    const letter = (key === "?" || !event.shiftKey) && named.toLowerCase();
    const rows = [...document.querySelectorAll("[data-row]")];
    const here = rows.findIndex((row) => row.closest("tr").contains(target));
    const step = { j: 1, k: -1 }[letter];
    const pick = { o: rows[here], x: rows[here]?.closest("tr").querySelector("input") }[letter];
    const it = step ? rows[Math.max(here + step, 0)] : pick || document.querySelector(`[data-key="${CSS.escape(letter)}"]`);
    if (!it || (event.repeat && !step)) return;
    event.preventDefault();
    it.open = true;
    if (it !== pick) place(it).focus();
    if (!step && place(it) === it) it.click();
  });
})();
