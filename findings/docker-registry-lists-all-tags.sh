#!/usr/bin/env bash
# docker-registry 2.8 answers a list of tags that is limited to two with all of them, in no order.
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

# An image index that lists nothing needs no blobs.
printf '{"schemaVersion":2,"mediaType":"application/vnd.oci.image.index.v1+json","manifests":[]}' > "$work/index.json"
for tag in a b c d e f; do
  curl --silent --fail --output /dev/null --request PUT --header "Content-Type: application/vnd.oci.image.index.v1+json" \
    --data-binary "@$work/index.json" "$api/app/manifests/$tag"
done

curl --silent --dump-header "$work/head" "$api/app/tags/list?n=2" > "$work/body"
count="$(node -p 'JSON.parse(fs.readFileSync(process.argv[1], "utf8")).tags.length' "$work/body")"
link="$(grep -ci '^link:' "$work/head" || true)"
echo "Input:    GET /v2/app/tags/list?n=2 of a repository with the tags a to f"
echo "Spec:     distribution-spec v1.1.1, \"Listing Tags\": no more than n tags, and a Link header where there are more"
echo "Expected: 2 tags, 1 Link header"
echo "Seen:     $count tags, $link Link headers: $(cat "$work/body")"
if [ "$count $link" != "6 0" ]; then
  echo "The behaviour has changed. It was: 6 tags, 0 Link headers"
  exit 1
fi
