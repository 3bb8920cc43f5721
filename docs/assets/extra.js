// What is wider than the page can be scrolled by keyboard, and what the theme adds has a name for those who cannot see it.
window.addEventListener("load", () => {
  for (const wide of document.querySelectorAll("pre > code, .md-typeset__scrollwrap")) {
    if (wide.scrollWidth > wide.clientWidth) wide.tabIndex = 0;
  }
  document.querySelectorAll(".md-code__nav").forEach((buttons, place) => {
    buttons.setAttribute("aria-label", `Program ${place + 1}`);
  });
  // A page about both packages lists each class twice.
  const named = new Set();
  for (const list of document.querySelectorAll(".md-nav[aria-label]")) {
    const name = list.getAttribute("aria-label");
    if (named.has(name)) list.setAttribute("aria-label", `${name}, asynchronous`);
    named.add(name);
  }
});
