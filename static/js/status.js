// A page that follows a file: looks for news while someone is watching, for ten minutes, and puts
// in place only what has changed. [data-live] parts need an id; data-news is what is said aloud.

import { announce } from "./paper.js";

const FOR = 10 * 60 * 1000;
const began = Date.now();

const text = (part) => part.textContent.replace(/\s+/g, " ").trim();

function swap(page) {
  for (const old of document.querySelectorAll("[data-live][id]")) {
    const fresh = page.getElementById(old.id);
    if (!fresh || text(fresh) === text(old)) continue;
    // Whoever is in the middle of something there keeps it until the next look.
    if (old.contains(document.activeElement) && document.activeElement !== old) continue;
    const opened = [...old.querySelectorAll("details")].map((more) => more.open);
    old.replaceWith(document.adoptNode(fresh));
    fresh.querySelectorAll("details").forEach((more, at) => {
      more.open = opened[at] ?? more.open;
    });
    announce(fresh.dataset.news);
  }
}

async function look() {
  if (Date.now() - began > FOR) return;
  if (document.visibilityState === "visible") {
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      if (answer.redirected) return;
      if (answer.ok) {
        swap(new DOMParser().parseFromString(await answer.text(), "text/html"));
      }
    } catch {
      // The network is away: the next look will tell.
    }
  }
  setTimeout(look, Date.now() - began < 120000 ? 3000 : 15000);
}

if (document.querySelector("[data-live]")) setTimeout(look, 3000);
