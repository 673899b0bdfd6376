#!/bin/sh
# Renders every MIDI file below a folder to Ogg Vorbis, each with a sound font chosen by its name.
#
#   render-midi.sh MIDI_DIR OUT_DIR [SECONDS [SET]]
#
# SECONDS is how much of each piece is kept (default 150). SET names the collection in the tags
# (default: the name of MIDI_DIR). Files that are there already are skipped, so a stopped run goes on.
set -eu

[ $# -ge 2 ] || { sed -n '2,7s/^# \{0,1\}//p' "$0" >&2; exit 2; }
midi_dir=${1%/} out_dir=${2%/} seconds=${3:-150}
set_name=${4:-$(basename "$midi_dir")}

missing=
command -v fluidsynth > /dev/null || missing="$missing fluidsynth"
command -v ffmpeg > /dev/null || missing="$missing ffmpeg"
fonts=
for font in sf2/FluidR3_GM.sf2:fluid-soundfont-gm sf3/MuseScore_General_Full.sf3:musescore-general-soundfont \
    sf2/TimGM6mb.sf2:timgm6mb-soundfont sf2/OPL-3_FM_128M.sf2:opl3-soundfont; do
  path=/usr/share/sounds/${font%%:*}
  if [ -f "$path" ]; then fonts="$fonts $path"; else missing="$missing ${font##*:}"; fi
done
[ -z "$missing" ] || { echo "install what is missing: apt-get install$missing" >&2; exit 1; }

# The good General MIDI fonts stand twice: FM synthesis and the smallest font are spice.
set -- $fonts $(echo "$fonts" | tr ' ' '\n' | grep -E 'FluidR3|MuseScore')
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

find "$midi_dir" -type f \( -iname '*.mid' -o -iname '*.midi' \) | LC_ALL=C sort > "$scratch/files"
while IFS= read -r file; do
  relative=${file#"$midi_dir"/}
  target=$out_dir/${relative%.*}.ogg
  [ ! -f "$target" ] || continue
  number=$(printf %s "$relative" | cksum | cut -d ' ' -f 1)
  shift_by=$((number % $#))
  eval "font=\${$((shift_by + 1))}"
  mkdir -p "$(dirname "$target")"
  # A pipe, so that fluidsynth stops when ffmpeg has had enough.
  rm -f "$scratch/pipe"
  mkfifo "$scratch/pipe"
  fluidsynth -q -ni -o synth.dynamic-sample-loading=1 -r 44100 -g 0.8 -O s16 -T raw -F "$scratch/pipe" "$font" "$file" > /dev/null 2>&1 &
  synthesiser=$!
  timeout 120 ffmpeg -nostdin -v error -y -f s16le -ar 44100 -ac 2 -t "$seconds" -i "$scratch/pipe" \
    -af "silenceremove=start_periods=1:start_threshold=-55dB,alimiter=limit=0.95" -c:a libvorbis -q:a 3 \
    -metadata title="$(basename "${relative%.*}")" -metadata album="$set_name" "$target.part.ogg" < /dev/null || true
  kill "$synthesiser" 2> /dev/null || true
  wait "$synthesiser" 2> /dev/null || true
  if [ -s "$target.part.ogg" ]; then mv "$target.part.ogg" "$target"; else echo "not rendered: $file" >&2; fi
done < "$scratch/files"
