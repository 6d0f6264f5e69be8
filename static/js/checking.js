// A paper that is being read: ask for its verdict, often while it may come at any moment, then less
// often, and stop asking after a while. A network that is lost is waited for. Without this file the
// page loads itself again.

import { announce, goToResult, swap } from "./paper.js";

const OFTEN = 200; // an answer that says "not yet" costs the server a few milliseconds
const SOON = 5000; // most verdicts come within this
const LONGEST = 2000;
const FOR = 90000;
const PATIENCE = 8000; // lost for a moment is not worth a word

const pause = (ms) => new Promise((done) => setTimeout(done, ms));
let asking = null;
let isBusy = () => false;

// `busy` says whether an upload is under way: its answer brings the verdict itself.
export function watch(busy = isBusy) {
  isBusy = busy;
  const notice = document.querySelector("[data-await]");
  if (notice && notice !== asking) ask(notice);
}

async function ask(notice) {
  asking = notice;
  const began = Date.now();
  let heard = began;
  let wait = OFTEN;
  for (;;) {
    await pause(wait);
    if (Date.now() - began > SOON) wait = Math.min(wait * 1.5, LONGEST);
    if (!notice.isConnected) return;
    if (document.visibilityState === "hidden" || isBusy()) continue;
    if (Date.now() - began > FOR) return say(notice, "slow");
    try {
      const answer = await fetch(notice.dataset.await, {
        headers: { "X-Escale-Fragment": "1" },
        cache: "no-store",
      });
      heard = Date.now();
      say(notice, "");
      if (answer.redirected || answer.status === 404) return location.reload();
      if (answer.status === 200 && !isBusy()) return show(notice, await answer.text());
    } catch {
      if (Date.now() - heard > PATIENCE || !navigator.onLine) say(notice, "lost");
    }
  }
}

function say(notice, key) {
  const line = notice.querySelector("[data-more]");
  const words = key ? notice.dataset[key] : "";
  if (line.textContent !== words) line.textContent = words;
}

// Who waited for the verdict is led to it. Who has gone on to something else stays there.
function show(notice, html) {
  if (!notice.isConnected) return;
  const active = document.activeElement;
  const waited = !active || active === document.body || notice.contains(active);
  const inside = active?.closest?.("[data-paper]") && active.id;
  const fresh = swap(html);
  if (!fresh) return;
  const again = inside && document.getElementById(inside);
  if (waited) goToResult(fresh);
  else if (again) again.focus({ preventScroll: true });
  announce(fresh.querySelector("[data-focus]")?.querySelector("h2, h3")?.textContent.trim() ?? "");
  watch();
}
