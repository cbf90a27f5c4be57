// What changed on a page that has just been sent comes first: the list of mistakes, or the word that it is done.
(() => {
  const first = document.querySelector("[data-focus]");
  if (first) first.focus({ preventScroll: false });
})();
