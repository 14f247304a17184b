#!/usr/bin/env bash
# docker-registry 2.8 says that an OCI image index is unknown to clients that accept every media type.
set -euo pipefail

for program in docker-registry curl node; do
  command -v "$program" > /dev/null || { echo "Not tried: $program is not installed."; exit 2; }
done
work="$(mktemp -d)"
registry=""
trap '[ -z "$registry" ] || kill "$registry" 2> /dev/null || true; rm -rf "$work"' EXIT
echo "docker-registry $(dpkg-query -W -f '${Version}' docker-registry)"

port="$(node -e 'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})')"
api="http://127.0.0.1:$port/v2"
cat > "$work/config.yml" <<CONFIG
version: 0.1
log: { level: error, accesslog: { disabled: true } }
storage: { filesystem: { rootdirectory: $work/data } }
http: { addr: "127.0.0.1:$port" }
CONFIG
docker-registry serve "$work/config.yml" > /dev/null 2>&1 &
registry=$!
curl --silent --fail --retry 20 --retry-delay 1 --retry-connrefused --output /dev/null "$api/"

type="application/vnd.oci.image.index.v1+json"
printf '{"schemaVersion":2,"mediaType":"%s","manifests":[]}' "$type" > "$work/index.json"
curl --silent --fail --output /dev/null --request PUT --header "Content-Type: $type" --data-binary "@$work/index.json" \
  "$api/app/manifests/1.0"

status() {
  curl --silent --output "$work/body" --write-out '%{http_code}' --header "Accept: $1" "$api/app/manifests/1.0"
}
named="$(status "$type")"
any="$(status '*/*')"
echo "Input:    GET /v2/app/manifests/1.0 with Accept: $type, and with Accept: */*"
echo "Spec:     RFC 9110, section 12.5.1: */* matches all media types"
echo "Expected: 200 and 200"
echo "Seen:     $named and $any: $(cat "$work/body")"
if [ "$named $any" != "200 404" ]; then
  echo "The behaviour has changed. It was: 200 and 404"
  exit 1
fi
