#!/usr/bin/env bash
# `feed` declares a plain title as HTML without escaping it: a reader that obeys shows half of `size:<60MB moved`.
set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
export npm_config_cache="$work/npm-cache"
npm install --silent --no-audit --no-fund --ignore-scripts --no-save --prefix "$work" "feed@6.0.0" "fast-xml-parser@5.3.2" "node-html-parser@7.0.1"

cat > try.mjs <<'MODULE'
import { XMLParser } from "fast-xml-parser";
import { Feed } from "feed";
import { parse } from "node-html-parser";

const title = "tags with ver:<bookworm moved";
const feed = new Feed({ title: "Tags", id: "urn:example:tags", updated: new Date(0) });
feed.addItem({ title, id: "urn:example:1", link: "https://example.test/", date: new Date(0) });
const read = new XMLParser({ ignoreAttributes: false }).parse(feed.atom1()).feed.entry.title;
const shown = read["@_type"] === "html" ? parse(read["#text"]).text : read["#text"];
console.log(JSON.stringify({ type: read["@_type"], shown }));
MODULE

echo "feed 6.0.0, Node.js $(node --version)"
echo "Input:    an entry with the title \"tags with ver:<bookworm moved\""
echo "Spec:     RFC 4287, 3.1.1.2: with type=\"html\" the text is HTML, escaped; a plain text is type=\"text\""
seen="$(node try.mjs)"
expected='{"type":"text","shown":"tags with ver:<bookworm moved"}'
echo "Expected: $expected"
echo "Seen:     $seen"
known='{"type":"html","shown":"tags with ver:"}'
if [ "$seen" != "$known" ]; then
  echo "The behaviour has changed. It was: $known"
  exit 1
fi
