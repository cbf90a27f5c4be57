// A list renews itself while it is looked at: focus, ticks and what is read stay where they are, and nothing moves under a
// pressed button. Its reader can stop it.
(() => {
  const bar = document.querySelector("[data-every]");
  if (!bar) return;
  const { every, news, lost, out, gone, stop, go } = bar.dataset;
  const [button, told, again] = bar.children;
  const store = localStorage;
  let { tag, at } = bar.dataset;
  let wait = every;
  let next;

  const all = (place, what) => [...place.querySelectorAll(what)];
  const key = (it) => [it.id, it.value, it.href, it.closest("form")?.action, it.className].join();
  const top = (it) => it.getBoundingClientRect().top;

  const swap = (old, fresh) => {
    if (old.textContent === fresh.textContent) return;
    const focused = all(old, ":focus")[0];
    const mark = focused || (top(old) < 0 && all(old, "a").find((it) => top(it) > 0));
    const was = mark && top(mark);
    const ticks = all(old, "input:checked").map(key);
    old.replaceChildren(...fresh.childNodes);
    for (const box of all(old, "input")) box.checked = ticks.includes(key(box));
    const there = mark && all(old, mark.tagName).find((it) => key(it) === key(mark));
    if (there) scrollBy(0, top(there) - was);
    if (focused) (there || old).focus({ preventScroll: true });
  };

  const show = (html) => {
    const page = new DOMParser().parseFromString(html, "text/html");
    const since = all(page, ".meta time").filter((it) => Date.parse(it.dateTime) > Date.parse(at)).length;
    ({ tag, at } = page.querySelector("[data-every]").dataset);
    for (const old of all(document, "[data-live]")) {
      const fresh = page.querySelector(`[data-live=${old.dataset.live}]`);
      if (fresh) swap(old, fresh);
    }
    document.dispatchEvent(new Event("live"));
    return since ? `${news} ${since}` : "";
  };

  const soon = (now) => {
    clearTimeout(next);
    button.textContent = store.still ? go : stop;
    if (!store.still && !document.hidden && again.hidden) next = setTimeout(look, now ? 0 : wait * 1e3);
  };

  const look = async () => {
    if (document.querySelector("[data-live] :active")) return soon();
    try {
      const answer = await fetch("", { headers: { "If-None-Match": tag }, redirect: "manual" });
      const { ok, status } = answer;
      const over = { 0: out, 403: gone, 404: gone }[status];
      if (!over && !ok && status !== 304) throw answer;
      button.hidden = button.disabled = !!over;
      again.hidden = !over;
      told.textContent = over || (ok ? show(await answer.text()) : "");
      wait = every;
    } catch {
      told.textContent = lost;
      wait = Math.min(wait * 2, 600);
    }
    soon();
  };

  button.addEventListener("click", () => {
    store.still = store.still ? "" : "1";
    told.textContent = "";
    soon(true);
  });
  document.addEventListener("visibilitychange", () => soon(true));
  bar.hidden = false;
  soon();
})();
