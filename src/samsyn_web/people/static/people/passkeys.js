/* Shows what needs passkeys where the browser has them, and says so when one was not used. */
(() => {
  const show = (selector, is) => document.querySelectorAll(selector).forEach((part) => { part.hidden = !is; });
  const has = Boolean(window.PublicKeyCredential);
  show("[data-needs-passkeys]", has);
  show("[data-without-passkeys]", !has);
  document.addEventListener("allauth.error", (event) => {
    event.preventDefault();
    show("[data-passkey-fault]", true);
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-needs-passkeys]")) show("[data-passkey-fault]", false);
  }, true);
})();
