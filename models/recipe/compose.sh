#!/bin/sh
# Composes pieces of music to train on: FOLDER/style/band/title.ogg. The same seed gives the same pieces; a run that
# was stopped goes on where it was.
#
#   compose.sh FOLDER PIECES SEED [FIRST]
set -eu

[ $# -ge 3 ] || { sed -n '2,5s/^# \{0,1\}//p' "$0" >&2; exit 2; }
root=$(cd "$(dirname "$0")/../.." && pwd)

missing=
for tool in mma fluidsynth espeak-ng ffmpeg; do
  command -v "$tool" > /dev/null || missing="$missing $tool"
done
for font in sf2/FluidR3_GM.sf2:fluid-soundfont-gm sf3/MuseScore_General_Full.sf3:musescore-general-soundfont \
    sf2/TimGM6mb.sf2:timgm6mb-soundfont sf2/OPL-3_FM_128M.sf2:opl3-soundfont; do
  [ -f "/usr/share/sounds/${font%%:*}" ] || missing="$missing ${font##*:}"
done
[ -z "$missing" ] || { echo "install what is missing: apt-get install$missing" >&2; exit 1; }
# MMA finds its grooves by a database that the package leaves to be made.
if [ -z "$(find /usr/share/mma/lib /var/lib/mma -name '.mmaDB*' 2> /dev/null)" ]; then
  mma -G > /dev/null 2>&1 || { echo "MMA has no database of its grooves: run 'mma -G' as root once" >&2; exit 1; }
fi

java=java
[ -z "${JAVA_HOME:-}" ] || java=$JAVA_HOME/bin/java
[ -d "$root/training/target/classes/deejai/composer" ] || (cd "$root" && ./mvnw -q -Dquick -pl training -am compile)
exec "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx600m \
  -cp "$root/training/target/classes:$root/core/target/classes" deejai.composer.ComposeMusic "$@"
