// Runs before the first paint: what the server's page says in data-style becomes style. A file of its own because the page allows
// neither inline scripts nor style attributes.
for (const element of document.querySelectorAll('[data-style]')) {
  element.style.cssText = element.dataset.style;
  element.removeAttribute('data-style');
}
