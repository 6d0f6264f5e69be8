// The part of a page that holds one paper. What the server answers takes its place.

export function ready() {
  for (const form of document.querySelectorAll("form[data-upload]")) form.dataset.ready = "";
}

const fragment = (html) =>
  new DOMParser().parseFromString(html, "text/html").querySelector("[data-paper]");

// Put the answer in its place; null where it holds no paper: then the page is loaded again.
export function swap(html) {
  const fresh = fragment(html);
  const old = document.querySelector("[data-paper]");
  if (!fresh || !old) {
    location.reload();
    return null;
  }
  old.replaceWith(document.adoptNode(fresh));
  ready();
  return fresh;
}

// The keyboard and the voice go to what was found.
export function goToResult(paper) {
  const result = paper.querySelector("[data-focus]") ?? paper.querySelector("h2, h3");
  if (result && !result.hasAttribute("tabindex")) result.tabIndex = -1;
  result?.focus();
}

// Said aloud without moving anybody: a line that stays when the paper is swapped.
export function announce(words) {
  if (!words) return;
  let line = document.querySelector("#news");
  if (!line) {
    line = document.createElement("p");
    line.id = "news";
    line.className = "visually-hidden";
    line.setAttribute("role", "status");
    document.querySelector("main").append(line);
  }
  line.textContent = words;
}
