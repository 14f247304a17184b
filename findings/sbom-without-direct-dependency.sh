#!/usr/bin/env bash
# `npm sbom --omit dev` leaves out a direct dependency that a package for development needs, too.
set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
export npm_config_cache="$work/npm-cache"
mkdir tool app
npm install --silent --no-audit --no-fund --ignore-scripts --no-save --prefix "$work/tool" "npm@11.19.1"
npm() { node "$work/tool/node_modules/npm/bin/npm-cli.js" "$@"; }

cd app
cat > package.json <<'JSON'
{
  "name": "app",
  "version": "1.0.0",
  "private": true,
  "dependencies": { "ms": "2.1.3", "yallist": "5.0.0" },
  "devDependencies": { "debug": "4.4.3" }
}
JSON
npm install --silent --no-audit --no-fund --ignore-scripts

listed() {
  npm sbom --omit dev --sbom-format "$1" |
    node -p "const bom = JSON.parse(fs.readFileSync(0, 'utf8')); (bom.components ?? bom.packages).map(({ name }) => name).filter((name) => name !== 'app').sort().join(' ')"
}
tree="$(npm ls --omit dev --json | node -p "Object.keys(JSON.parse(fs.readFileSync(0, 'utf8')).dependencies).sort().join(' ')")"
cyclonedx="$(listed cyclonedx)"
spdx="$(listed spdx)"
echo "npm $(npm --version)"
echo "Input:    an application that depends on ms and yallist; its tool for development, debug, depends on ms, too"
echo "Docs:     npm sbom, \"omit\": dependency types to omit; ms is a dependency of the application itself"
echo "Expected: ms yallist, as npm ls --omit dev lists: $tree"
echo "Seen:     CycloneDX: $cyclonedx; SPDX: $spdx"
if [ "$tree|$cyclonedx|$spdx" != "ms yallist|yallist|yallist" ]; then
  echo "The behaviour has changed. It was: yallist alone, in both formats"
  exit 1
fi
