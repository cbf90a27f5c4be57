// What is offered for a while goes when the while is over; who was on it goes on from the page.
(() => {
  for (const offer of document.querySelectorAll("[data-left]")) {
    setTimeout(() => {
      if (offer.contains(document.activeElement)) document.getElementById("main").focus();
      offer.remove();
    }, offer.dataset.left * 1000);
  }
})();
