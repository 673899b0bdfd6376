#!/bin/sh
# Measures a running server: playlists a second, latencies, processor time and memory.
#
#   benchmarks/load/measure.sh PID [CONNECTIONS [SECONDS [ROUNDS]]]
#
# PID is the process of `deejai serve` on this machine, port 8642 (URL in the environment says otherwise). Several rounds
# one after the other are a soak: memory should stay flat. Needs wrk (package wrk of most systems) and Linux.
set -eu

pid=$1
connections=${2:-8}
seconds=${3:-20}
rounds=${4:-1}
url=${URL:-http://127.0.0.1:8642/}
script=$(dirname "$0")/playlist.lua
ticks=$(getconf CLK_TCK)

cpu_ticks() {
  # The name of the process may hold spaces; what follows it does not.
  sed 's/.*) //' "/proc/$pid/stat" | awk '{print $12 + $13}'
}

memory() {
  awk '/^'"$1"':/ {print int($2 / 1024)}' "/proc/$pid/status"
}

printf 'round  playlists/s  median     99%%        CPU ms each  resident MB  own MB\n'
round=1
while [ "$round" -le "$rounds" ]; do
  before=$(cpu_ticks)
  report=$(wrk -t1 -c"$connections" -d"${seconds}s" -s "$script" --latency "$url")
  after=$(cpu_ticks)
  echo "$report" | awk -v round="$round" -v ticks=$((after - before)) -v hertz="$ticks" \
    -v resident="$(memory VmRSS)" -v own="$(memory RssAnon)" '
    /^first refusal/ || /Non-2xx/ || /Socket errors/ { print }
    $1 == "50%" { median = $2 }
    $1 == "99%" { worst = $2 }
    /requests in/ { requests = $1 }
    /^Requests\/sec/ { rate = $2 }
    END {
      printf "%5d  %11.1f  %-9s  %-9s  %11.2f  %11d  %6d\n",
        round, rate, median, worst, 1000 * ticks / hertz / requests, resident, own
    }'
  round=$((round + 1))
done
