// One file on its way: says how far it is, tries again five times, waits while offline.

const TRIES = 5;
const SLOW = 5000; // after this long a checking server is said to be "still checking"

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

const online = () =>
  navigator.onLine
    ? undefined
    : new Promise((done) => window.addEventListener("online", done, { once: true }));

// POST `body` to `address`. Resolves to {kind: "page", html, taken}, {kind: "elsewhere"} (the answer was
// another page: signed out, or no longer open), {kind: "too big"}, or {kind: "lost"} when every try
// failed.
// `say(key, facts)` hears: sending {percent}, checking, slow, retrying, offline.
export async function send(address, body, say) {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    if (attempt) {
      say("retrying");
      await pause(1000 * 2 ** (attempt - 1));
    }
    if (!navigator.onLine) say("offline");
    await online();
    const answer = await once(address, body, say);
    if (answer.status === 200 || answer.status === 422) {
      if (new URL(answer.responseURL).pathname !== new URL(address).pathname) {
        return { kind: "elsewhere" };
      }
      return { kind: "page", html: answer.responseText, taken: answer.status === 200 };
    }
    // A page of ours says itself what to do, whatever its status.
    if (answer.responseText.includes("data-paper")) {
      return { kind: "page", html: answer.responseText, taken: false };
    }
    const again = answer.status === 0 || answer.status === 429 || answer.status >= 500;
    if (answer.status === 413) return { kind: "too big" };
    if (!again) return { kind: "elsewhere" };
  }
  return { kind: "lost" };
}

// fetch() cannot tell how much has left, XMLHttpRequest can.
function once(address, body, say) {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    let slow;
    request.upload.addEventListener("progress", (event) => {
      if (!event.lengthComputable) return;
      // Steps of 20, for a screen reader reads every change.
      say("sending", { percent: Math.floor((event.loaded / event.total) * 5) * 20 });
    });
    request.upload.addEventListener("load", () => {
      say("checking");
      slow = setTimeout(() => say("slow"), SLOW);
    });
    request.addEventListener("loadend", () => {
      clearTimeout(slow);
      done(request);
    });
    request.open("POST", address);
    request.setRequestHeader("X-Escale-Fragment", "1");
    request.timeout = 120000;
    request.send(body);
  });
}
