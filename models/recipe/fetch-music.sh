#!/usr/bin/env bash
# Fetches the openly licensed music that the shipped encoder is trained on and tested with: game music packaged by
# Debian 12, as packages.tsv lists it.
# usage: fetch-music.sh DIR [train|held-out]   (default: both)
# Nothing is installed. Safe to run again: what is there is kept. About 8 GB to download, 3 GB to keep.
# Tracker modules (.xm, .it, .s3m, .mod) are rendered with openmpt123.
set -euo pipefail
target=${1:?usage: fetch-music.sh DIR [train|held-out]}
wanted=${2:-}
here=$(cd "$(dirname "$0")" && pwd)
for tool in apt-get dpkg-deb unzip ffmpeg ffprobe openmpt123; do
  command -v "$tool" >/dev/null || {
    echo "fetch-music.sh: $tool is missing; on Debian: apt-get install ffmpeg openmpt123 unzip" >&2
    exit 1
  }
done
mkdir -p "$target"
target=$(cd "$target" && pwd)

is_music() { # at least 25 seconds long
  local seconds
  seconds=$(ffprobe -v error -show_entries format=duration -of csv=p=0 "$1" </dev/null 2>/dev/null || true)
  [[ ${seconds%.*} =~ ^[0-9]+$ && ${seconds%.*} -ge 25 ]]
}

fetch() {
  local package=$1 work=$target/.work/$1
  rm -rf "$work" && mkdir -p "$work/root" "$work/music" && chmod 777 "$work"
  (cd "$work" && apt-get download -q "$package" >/dev/null && dpkg-deb -x ./*.deb root && rm -f ./*.deb)
  # Music is often in archives of the game's own.
  find "$work/root" \( -name '*.pk3' -o -name '*.zip' -o -name '*.rcc' -o -name '*.c4g' -o -name '*.ocg' \
    -o -name '*.love' -o -name '*.wz' \) -size +200k -print0 | while IFS= read -r -d '' archive; do
    mkdir -p "$archive.d"
    unzip -qo "$archive" '*.ogg' '*.mp3' '*.opus' '*.flac' -d "$archive.d" >/dev/null 2>&1 || true
  done
  find "$work/root" -type f -size +100k \
    \( -iname '*.ogg' -o -iname '*.opus' -o -iname '*.mp3' -o -iname '*.flac' -o -iname '*.oga' \) -print0 |
    while IFS= read -r -d '' file; do
      is_music "$file" || continue
      local name=${file#"$work/root/"}
      name=${name#usr/share/} && name=${name#games/} && name=${name//.pk3.d/} && name=${name//.zip.d/}
      mkdir -p "$work/music/$package/$(dirname "$name")"
      mv "$file" "$work/music/$package/$name"
    done
  find "$work/root" -type f -size +3k \
    \( -iname '*.xm' -o -iname '*.it' -o -iname '*.s3m' -o -iname '*.mod' \) -print0 |
    while IFS= read -r -d '' file; do
      timeout 60 openmpt123 --batch --quiet --end-time 150 --force --output "$work/module.wav" "$file" \
        </dev/null >/dev/null 2>&1 || continue
      mkdir -p "$work/music/tracker-$package"
      local name
      name=$(basename "$file")
      ffmpeg -v error -y -t 150 -i "$work/module.wav" -c:a libvorbis -q:a 3 \
        "$work/music/tracker-$package/${name%.*}.ogg" </dev/null || continue
      is_music "$work/music/tracker-$package/${name%.*}.ogg" || rm -f "$work/music/tracker-$package/${name%.*}.ogg"
    done
  find "$work/music" -mindepth 1 -maxdepth 1 -type d -exec cp -rl {} "$target/" \;
  rm -rf "$work"
  echo "$package" >>"$target/.fetched"
}

touch "$target/.fetched"
tail -n +2 "$here/packages.tsv" | while IFS=$'\t' read -r package use _ _; do
  [[ -z $wanted || $use == "$wanted" || ($wanted == train && $use == validation) ]] || continue
  grep -qx "$package" "$target/.fetched" && continue
  echo "$package"
  fetch "$package" || echo "fetch-music.sh: $package could not be fetched; run again" >&2
done
find "$target" -path "$target/.work" -prune -o -type f ! -name .fetched -print | wc -l | xargs echo "music files:"
