-- Asks a server for playlists as fast as it answers:
--
--   wrk -t2 -c8 -d20s -s benchmarks/load/playlist.lua http://127.0.0.1:8742/
--
-- No seeds are given, so that each playlist begins with another track of the library. SIZE in the environment is the
-- number of tracks of each.

local size = os.getenv("SIZE") or "10"

wrk.method = "POST"
wrk.path = "/api/v2/playlists/generate"
wrk.headers["Content-Type"] = "application/json"
wrk.body = '{"length": {"tracks": ' .. size .. '}}'

local refused = 0

function response(status, headers, body)
  if status ~= 200 then
    refused = refused + 1
    if refused == 1 then
      io.write("first refusal: ", status, " ", body, "\n")
    end
  end
end
