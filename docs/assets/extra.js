// What is wider than the page can be scrolled by keyboard, and what the theme adds has a name for those who cannot see it.
window.addEventListener("load", () => {
  for (const wide of document.querySelectorAll("pre > code, .md-typeset__scrollwrap")) {
    if (wide.scrollWidth > wide.clientWidth) wide.tabIndex = 0;
  }
  document.querySelectorAll(".md-code__nav").forEach((buttons, place) => {
    buttons.setAttribute("aria-label", `Program ${place + 1}`);
  });
});
