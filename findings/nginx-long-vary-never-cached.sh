#!/usr/bin/env bash
# nginx 1.22 never keeps an answer whose `Vary` is longer than 128 characters, and says nothing.
set -euo pipefail

for program in nginx curl node; do
  command -v "$program" > /dev/null || { echo "Not tried: $program is not installed."; exit 2; }
done
work="$(mktemp -d)"
pids=()
trap '[ "${#pids[@]}" = 0 ] || kill "${pids[@]}" 2> /dev/null || true; sleep 1; rm -rf "$work"' EXIT
echo "$(nginx -v 2>&1), package $(dpkg-query -W -f '${Version}' nginx)"

free_port() { node -e 'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})'; }
origin="$(free_port)"
front="$(free_port)"
cat > "$work/origin.cjs" <<'MODULE'
// The path says how long the header is: names of headers that clients may send, put together with commas.
const names = (length) => {
  let vary = "Accept";
  while (vary.length < length) vary += `, X-${"a".repeat(Math.min(20, length - vary.length - 4))}`;
  return vary;
};
require("node:http")
  .createServer((request, response) => {
    const vary = names(Number(request.url.slice(1)));
    response.writeHead(200, { "Cache-Control": "public, max-age=600", Vary: vary, "X-Length": vary.length });
    response.end("the same for everybody");
  })
  .listen(Number(process.argv[2]), "127.0.0.1");
MODULE
node "$work/origin.cjs" "$origin" &
pids+=($!)
mkdir "$work/cache" "$work/temp"
# Started by root, nginx keeps answers as another user.
chmod 755 "$work"
chmod 777 "$work/cache" "$work/temp"
cat > "$work/nginx.conf" <<CONFIG
daemon off;
pid $work/pid;
error_log $work/errors warn;
events {}
http {
  access_log off;
  client_body_temp_path $work/temp;
  proxy_temp_path $work/temp;
  fastcgi_temp_path $work/temp;
  uwsgi_temp_path $work/temp;
  scgi_temp_path $work/temp;
  proxy_cache_path $work/cache keys_zone=kept:1m;
  server {
    listen 127.0.0.1:$front;
    location / {
      proxy_pass http://127.0.0.1:$origin;
      proxy_cache kept;
      add_header X-Cache \$upstream_cache_status;
    }
  }
}
CONFIG
nginx -c "$work/nginx.conf" 2> /dev/null &
pids+=($!)
curl --silent --retry 20 --retry-delay 1 --retry-connrefused "http://127.0.0.1:$front/40" > /dev/null

# Asks twice and prints what the second answer was.
second() {
  curl --silent --output /dev/null "http://127.0.0.1:$front/$1"
  curl --silent --output /dev/null --dump-header - "http://127.0.0.1:$front/$1" | tr -d '\r' | sed -n 's/^X-Cache: //p'
}
short="$(second 126)"
long="$(second 140)"
logged="$(grep -ciE "vary|cache" "$work/errors" || true)"
echo "Input:    the same address twice, with Cache-Control: public, max-age=600 and a Vary of 126, and of 140 characters"
echo "Docs:     ngx_http_proxy_module, \"proxy_cache_valid\": an answer with Vary is kept for requests with the same header fields, unless it is *"
echo "Expected: HIT, HIT"
echo "Seen:     $short, $long, and $logged lines about it in the log of errors and warnings"
if [ "$short $long $logged" != "HIT MISS 0" ]; then
  echo "The behaviour has changed. It was: HIT, MISS, 0 lines"
  exit 1
fi
