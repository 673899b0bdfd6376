// Plays the tracks of a shared playlist one after another. Without it, the links of the tracks lead to their audio,
// and the browser's own player plays the first.
"use strict";

const PLAY = "M8 5l11 7-11 7z";
const PAUSE = "M8 6v12M16 6v12";

// "Previous" goes back to the beginning of the track first, as players do.
const RESTART_AFTER_SECONDS = 3;

// So many tracks in a row that cannot be played are no fault of theirs.
const MOST_FAILURES = 3;

const byId = (id) => document.getElementById(id);
const audio = byId("audio");
const links = Array.from(document.querySelectorAll("a.play"));
let current = 0;
let failures = 0;
let isSeeking = false;

function clock(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (number) => String(number).padStart(2, "0");
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

function lengthSeconds() {
  return Number(links[current].dataset.seconds) || (Number.isFinite(audio.duration) ? audio.duration : 0);
}

function choose(index) {
  links[current].removeAttribute("aria-current");
  current = index;
  const link = links[current];
  link.setAttribute("aria-current", "true");
  // As it is, the file can be sought in; where the browser cannot play that, it gets one that it can.
  audio.src = `${link.href}?format=original`;
  showTrack(link);
}

function play(index) {
  choose(index);
  // A browser may want a click first; the button shows that it waits.
  audio.play().catch(() => {});
}

function showTrack(link, note = "") {
  const title = link.querySelector(".title").cloneNode(true);
  title.append(note);
  const artist = link.querySelector(".artist");
  byId("now").replaceChildren(title, ...(artist ? [artist.cloneNode(true)] : []));
  const cover = link.querySelector("img");
  const shown = byId("now-cover");
  shown.classList.toggle("missing", !cover);
  if (cover) {
    shown.src = cover.src;
  }
  byId("previous").disabled = current === 0;
  byId("next").disabled = current === links.length - 1;
  showPosition();
  tellSystem(title.textContent, artist ? artist.textContent : "", cover ? cover.src : null);
}

function showPosition() {
  const length = lengthSeconds();
  const seek = byId("seek");
  byId("length").textContent = clock(length);
  seek.max = String(Math.max(1, Math.floor(length)));
  // What is encoded on the way has only the part that came.
  seek.disabled = audio.seekable.length > 0 && audio.seekable.end(0) + 1 < length;
  if (!isSeeking) {
    seek.value = String(audio.currentTime);
    byId("at").textContent = clock(audio.currentTime);
  }
  seek.setAttribute("aria-valuetext", `${clock(Number(seek.value))} of ${clock(length)}`);
}

function showState() {
  const toggle = byId("toggle");
  toggle.setAttribute("aria-label", audio.paused ? "Play" : "Pause");
  toggle.querySelector("path").setAttribute("d", audio.paused ? PLAY : PAUSE);
}

function tellSystem(title, artist, cover) {
  if ("mediaSession" in navigator) {
    navigator.mediaSession.metadata = new MediaMetadata({
      title,
      artist,
      album: document.querySelector("h1").textContent,
      artwork: cover ? [{src: cover, type: "image/jpeg"}] : [],
    });
  }
}

function toggle() {
  if (audio.paused) {
    audio.play().catch(() => {});
  } else {
    audio.pause();
  }
}

function goBack() {
  if (audio.currentTime > RESTART_AFTER_SECONDS || current === 0) {
    audio.currentTime = 0;
  } else {
    play(current - 1);
  }
}

function goOn() {
  if (current + 1 < links.length) {
    play(current + 1);
  } else {
    choose(0);
  }
}

function onError() {
  const link = links[current];
  if (audio.src !== link.href) {
    audio.src = link.href;
    audio.play().catch(() => {});
    return;
  }
  showTrack(link, " (cannot be played)");
  failures += 1;
  if (failures < MOST_FAILURES && current + 1 < links.length) {
    play(current + 1);
  }
}

function start() {
  links.forEach((link, index) => {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
        return;
      }
      event.preventDefault();
      failures = 0;
      if (index === current && !audio.paused) {
        audio.pause();
      } else if (index === current && audio.currentTime > 0) {
        toggle();
      } else {
        play(index);
      }
    });
  });
  byId("toggle").addEventListener("click", toggle);
  byId("previous").addEventListener("click", goBack);
  byId("next").addEventListener("click", goOn);
  const seek = byId("seek");
  seek.addEventListener("input", () => {
    isSeeking = true;
    byId("at").textContent = clock(Number(seek.value));
  });
  seek.addEventListener("change", () => {
    isSeeking = false;
    audio.currentTime = Number(seek.value);
  });
  audio.addEventListener("ended", goOn);
  audio.addEventListener("error", onError);
  audio.addEventListener("playing", () => {
    failures = 0;
  });
  for (const event of ["play", "pause", "ended", "emptied"]) {
    audio.addEventListener(event, showState);
  }
  for (const event of ["timeupdate", "loadedmetadata", "progress", "emptied"]) {
    audio.addEventListener(event, showPosition);
  }
  if ("mediaSession" in navigator) {
    navigator.mediaSession.setActionHandler("nexttrack", goOn);
    navigator.mediaSession.setActionHandler("previoustrack", goBack);
  }
  audio.controls = false;
  byId("bar").hidden = false;
  choose(0);
}

if (audio) {
  start();
}

// Tracks without a cover leave the disc behind it to be seen.
for (const image of document.querySelectorAll(".cover img")) {
  image.addEventListener("error", () => image.classList.add("missing"));
  image.addEventListener("load", () => image.classList.remove("missing"));
  if (image.src && image.complete && image.naturalWidth === 0) {
    image.classList.add("missing");
  }
}
