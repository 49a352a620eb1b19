// Passkeys on the pages that ask for one. A form with data-passkey ("use" or "make") shows itself where the browser
// can do it: data-offers says where what the browser needs is asked for, the field "credential" takes its answer.

const toBytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));

const toText = (bytes) =>
  bytes &&
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");

const withBytes = (keys) => (keys ?? []).map((key) => ({ ...key, id: toBytes(key.id) }));

function readOffers(offers) {
  return {
    ...offers,
    challenge: toBytes(offers.challenge),
    ...(offers.user && { user: { ...offers.user, id: toBytes(offers.user.id) } }),
    ...(offers.excludeCredentials && { excludeCredentials: withBytes(offers.excludeCredentials) }),
    ...(offers.allowCredentials && { allowCredentials: withBytes(offers.allowCredentials) }),
  };
}

function write(credential) {
  const { response } = credential;
  return JSON.stringify({
    id: credential.id,
    rawId: toText(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: {
      clientDataJSON: toText(response.clientDataJSON),
      attestationObject: toText(response.attestationObject),
      authenticatorData: toText(response.authenticatorData),
      signature: toText(response.signature),
      userHandle: toText(response.userHandle) || undefined,
      transports: response.getTransports?.(),
    },
  });
}

async function askForOffers(form) {
  const answer = await fetch(form.dataset.offers, { method: "POST", body: new FormData(form) });
  if (answer.status === 429) {
    throw new Error("Too many tries. Please wait a minute.");
  }

  if (answer.status === 422) {
    throw new Error(await answer.text());
  }

  if (!answer.ok || answer.redirected) {
    throw new Error("This page is no longer fresh. Reload it and try again.");
  }

  return readOffers(await answer.json());
}

const ask = async (form, signal, mediation) => {
  const publicKey = await askForOffers(form);
  return form.dataset.passkey === "make"
    ? navigator.credentials.create({ publicKey, signal })
    : navigator.credentials.get({ publicKey, signal, mediation });
};

const isGivenUp = (error) => error.name === "NotAllowedError" || error.name === "AbortError";

function say(form, words) {
  const place = form.querySelector("[data-passkey-says]");
  place.textContent = words;
  place.hidden = words === "";
}

function send(form, credential) {
  form.elements.credential.value = write(credential);
  for (const secret of form.querySelectorAll("input[type=password]")) {
    secret.value = "";
  }

  form.submit();
}

function watch(form) {
  let offered = new AbortController();
  let running = Promise.resolve();
  let isPressed = false;

  // One offer at a time: the server remembers only the last one.
  const start = async (mediation) => {
    offered.abort();
    await running;
    offered = new AbortController();
    const asking = ask(form, offered.signal, mediation);
    running = asking.catch(() => {});
    send(form, await asking);
  };

  form.hidden = false;
  form.closest("[data-passkey-only]")?.removeAttribute("hidden");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    isPressed = true;
    say(form, "");
    try {
      await start();
    } catch (error) {
      say(form, isGivenUp(error) ? "No passkey was used." : words(error));
    }
  });

  return {
    /** Offers passkeys in the list that opens below the login name; never over what somebody asked for meanwhile. */
    async offerInList() {
      if (isPressed) {
        return;
      }

      try {
        await start("conditional");
      } catch (error) {
        if (!isGivenUp(error)) {
          console.error(error);
        }
      }
    },
  };
}

function words(error) {
  return error.name === "InvalidStateError" ? "This device already has a passkey for your account." : error.message;
}

if (window.PublicKeyCredential) {
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    const watched = watch(form);
    const takesList = form.dataset.passkey === "use" && document.querySelector("input[autocomplete~=webauthn]");
    if (takesList && (await PublicKeyCredential.isConditionalMediationAvailable?.())) {
      watched.offerInList();
    }
  }
}
