// The upload form, better: a photo leaves as soon as it is chosen, made smaller first, tried again
// when the network fails, and its verdict appears in place. Without this file the form works too.
//
// The words are the page's own (data-* of [data-progress]), so they are in the reader's language.

import { watch } from "./checking.js";
import { goToResult, ready, swap } from "./paper.js";
import { smaller } from "./photo.js";
import { send } from "./send.js";

const waiting = [];
let busy = false;

function say(key, facts = {}) {
  const line = document.querySelector("form[data-upload] [data-progress]");
  if (!line) return;
  const words = line.dataset[key] ?? "";
  const text = words.replace(/\{(\w+)\}/g, (_, name) => facts[name] ?? "");
  if (line.textContent !== text) line.textContent = text;
}

// The answer takes the place of what it is about, and the keyboard goes there after the last file.
function show(html) {
  const fresh = swap(html);
  if (fresh && !waiting.length) goToResult(fresh);
}

function offerAgain(job) {
  say("failed", { name: job.file.name });
  const line = document.querySelector("form[data-upload] [data-progress]");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn btn-secondary";
  button.textContent = line.dataset.again;
  button.addEventListener("click", () => {
    waiting.unshift(job);
    work();
  });
  line.append(document.createElement("br"), button);
  button.focus();
}

async function work() {
  if (busy) return;
  busy = true;
  while (waiting.length) {
    const job = waiting.shift();
    const form = document.querySelector("form[data-upload]");
    if (!form) break;
    say("preparing", { name: job.file.name });
    const body = new FormData(form);
    for (const input of form.querySelectorAll("input[type=file]")) body.delete(input.name);
    // The pages of one choice belong together: once one is taken, the others join it.
    body.set("mode", job.choice.taken ? "add" : job.choice.mode);
    job.small ??= await smaller(job.file);
    body.append(job.field, job.small, job.small.name);
    const answer = await send(form.action, body, (key, facts) => {
      say(key, { name: job.file.name, ...facts });
    });
    if (answer.kind === "page") {
      job.choice.taken ||= answer.taken;
      show(answer.html);
    }
    else if (answer.kind === "elsewhere") location.reload();
    else if (answer.kind === "too big") say("toobig", { name: job.file.name });
    else {
      offerAgain(job);
      break;
    }
  }
  busy = false;
  watch(() => busy);
}

// What to do with the pages that are there is asked now: the answer to the first file asks anew.
function take(input) {
  const choice = { mode: new FormData(input.form).get("mode") ?? "add", taken: false };
  for (const file of input.files) waiting.push({ field: input.name, file, choice });
  input.value = "";
  work();
}

document.addEventListener("change", (event) => {
  if (event.target.matches?.("form[data-upload] input[type=file]")) take(event.target);
});

window.addEventListener("beforeunload", (event) => {
  if (busy) event.preventDefault();
});

ready();
watch(() => busy);
// A slow network brings the page before this script: what was chosen meanwhile leaves now.
for (const input of document.querySelectorAll("form[data-upload] input[type=file]")) {
  if (input.files.length) take(input);
}
