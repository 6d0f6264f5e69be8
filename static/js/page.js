// On every page: after a refusal the keyboard and the screen reader start at what is wrong.
document.querySelector("[data-focus]")?.focus();
