#!/usr/bin/env bash
# Trains the shipped encoder again from its named sources.
# usage: train.sh WORK_DIR [further options of deejai train mp3tovec]
# Fetches music (packages.tsv), composes what no free recordings exist of, caches the slices, trains. Each step goes on
# where it was stopped. About 10 GB on disk, a few hours on two cores. VERSION names the model: mp3tovec-compact-VERSION; a
# model that ships keeps its name.
set -euo pipefail
work=${1:?usage: train.sh WORK_DIR [further options of deejai train mp3tovec]}
shift
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
mkdir -p "$work"

[[ -e $work/music.done ]] || { "$here/fetch-music.sh" "$work/music" train && touch "$work/music.done"; }
[[ -e $work/composed.done ]] || { "$here/compose.sh" "$work/composed" 300 1 && touch "$work/composed.done"; }
# The MIDI files of Freedoom (folder musics/ of github.com/freedoom/freedoom), if they were put there.
[[ -d $work/midi ]] && "$here/render-midi.sh" "$work/midi" "$work/music/midi-freedoom"
# A style is a collection: composed-STYLE beside the packages.
for style in "$work"/composed/*/; do
  mkdir -p "$work/music/composed-$(basename "$style")"
  cp -rlu "$style." "$work/music/composed-$(basename "$style")/"
done

options=()
while IFS=$'\t' read -r package use _ _; do
  [[ -d $work/music/$package ]] || continue
  case $use in
    validation) options+=(--hold-out "$package") ;;
    held-out) options+=(--exclude "$package") ;;
  esac
done < <(tail -n +2 "$here/packages.tsv")

exec "$root/deejai" train mp3tovec --audio "$work/music" --cache "$work/slices" -o "$work/model" \
  --name mp3tovec-compact --model-version "${VERSION:-2}" --licence CC-BY-SA-4.0 --sources "$here/sources.json" \
  --max-slices 24 --mixture 'composed-*=0.3' --learning-rate 0.002 --steps 900 --validate-every 100 --random-seed 2 --jobs 1 \
  "${options[@]}" "$@"
