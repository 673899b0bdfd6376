// Plays the tracks of a shared playlist one after another. Without it, the links of the tracks lead to their audio.
"use strict";

const audio = document.getElementById("audio");
const now = document.getElementById("now");
const links = Array.from(document.querySelectorAll("a.play"));
let current = 0;

function choose(index) {
  links[current].removeAttribute("aria-current");
  current = index;
  links[current].setAttribute("aria-current", "true");
  now.textContent = links[current].dataset.name;
  audio.src = links[current].href;
}

function play(index) {
  choose(index);
  // A browser may want a click first; the player shows that it waits.
  audio.play().catch(() => {});
}

if (audio) {
  links.forEach((link, index) => {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
        return;
      }
      event.preventDefault();
      play(index);
    });
  });
  audio.addEventListener("ended", () => {
    if (current + 1 < links.length) {
      play(current + 1);
    }
  });
  audio.addEventListener("error", () => {
    now.textContent = `${links[current].dataset.name} (cannot be played)`;
  });
  choose(0);
}

// Tracks without a cover leave the ground of the grid to be seen.
for (const image of document.querySelectorAll(".cover img")) {
  const hide = () => image.classList.add("missing");
  image.addEventListener("error", hide);
  if (image.complete && image.naturalWidth === 0) {
    hide();
  }
}
