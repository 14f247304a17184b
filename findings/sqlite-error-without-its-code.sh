#!/usr/bin/env bash
# A statement of @photostructure/sqlite that returns rows fails without SQLite's result code; the same one that returns none has it.
set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
export npm_config_cache="$work/npm-cache"
npm install --silent --no-audit --no-fund --ignore-scripts --no-save --prefix "$work" "@photostructure/sqlite@1.2.1"

cat > try.mjs <<'MODULE'
import { DatabaseSync } from "@photostructure/sqlite";

const database = new DatabaseSync(":memory:");
database.exec("create table names (name text primary key) strict");
// A limit of the database, so that it is full as a disk would be.
database.exec("pragma max_page_count = 4");
const name = "n".repeat(100_000);
const failure = (work) => {
  try {
    work();
  } catch (error) {
    return { code: error.errcode ?? null, isFull: error.message.includes("full") };
  }
};
console.log(
  JSON.stringify({
    run: failure(() => database.prepare("insert into names values (?)").run(name)),
    all: failure(() => database.prepare("insert into names values (?) returning name").all(name)),
  }),
);
MODULE

echo "@photostructure/sqlite 1.2.1, Node.js $(node --version)"
echo "Input:    the same row for a database that is full, by run() and, with \"returning\", by all()"
echo "Docs:     https://www.sqlite.org/rescode.html#full: the result code is 13"
seen="$(node try.mjs)"
expected='{"run":{"code":13,"isFull":true},"all":{"code":13,"isFull":true}}'
known='{"run":{"code":13,"isFull":true},"all":{"code":null,"isFull":true}}'
echo "Expected: $expected"
echo "Seen:     $seen"
if [ "$seen" != "$known" ]; then
  echo "The behaviour has changed. It was: $known"
  exit 1
fi
