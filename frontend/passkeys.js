/* Passkeys: between the button of a form and sending it, the browser asks for a finger, a face or a PIN. */
const toBytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
const toText = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

/* The question as the server writes it, in the form that the browser takes. */
function question(options) {
  const known = (list = []) => list.map((one) => ({ ...one, id: toBytes(one.id) }));
  const asked = { ...options, challenge: toBytes(options.challenge) };
  if (options.user) asked.user = { ...options.user, id: toBytes(options.user.id) };
  if (options.excludeCredentials) asked.excludeCredentials = known(options.excludeCredentials);
  if (options.allowCredentials) asked.allowCredentials = known(options.allowCredentials);
  return { publicKey: asked };
}

/* The answer of the browser, as the server reads it. */
function answer(credential) {
  const response = {};
  for (const name of ["attestationObject", "clientDataJSON", "authenticatorData", "signature", "userHandle"])
    if (credential.response[name]) response[name] = toText(credential.response[name]);
  return {
    id: credential.id,
    rawId: toText(credential.rawId),
    type: credential.type,
    response,
    clientExtensionResults: credential.getClientExtensionResults(),
  };
}

async function optionsOf(form) {
  if (form.dataset.options) return JSON.parse(form.dataset.options);
  const response = await fetch(form.action, { headers: { Accept: "application/json" } });
  return (await response.json()).request_options.publicKey;
}

// In the capturing phase, before htmx sends the form itself.
document.addEventListener(
  "submit",
  async (event) => {
    const form = event.target;
    if (!form.matches("form[data-passkey]")) return;
    event.preventDefault();
    event.stopPropagation();
    const trouble = form.querySelector("[data-passkey-trouble]");
    trouble.hidden = true;
    try {
      const credential = await navigator.credentials[form.dataset.passkey](question(await optionsOf(form)));
      form.elements.credential.value = JSON.stringify(answer(credential));
      form.submit();
    } catch {
      trouble.hidden = false;
    }
  },
  true,
);
