#!/usr/bin/env bash
# A database that @photostructure/sqlite has closed keeps its three files open, and its log on disk, while a statement is alive.
set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
export npm_config_cache="$work/npm-cache"
npm install --silent --no-audit --no-fund --ignore-scripts --no-save --prefix "$work" "@photostructure/sqlite@1.2.1"

cat > try.mjs <<'MODULE'
import { existsSync, readdirSync, readlinkSync } from "node:fs";
import { DatabaseSync } from "@photostructure/sqlite";

const openFiles = () =>
  readdirSync("/proc/self/fd").filter((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`).includes("store.sqlite");
    } catch {
      return false;
    }
  }).length;

function closed(file, keepsStatement) {
  const database = new DatabaseSync(file);
  database.exec("pragma journal_mode = wal; create table names (name)");
  const statement = keepsStatement ? database.prepare("insert into names values ('a')") : undefined;
  if (statement) statement.run();
  else database.exec("insert into names values ('a')");
  database.close();
  return { isOpen: database.isOpen, openFiles: openFiles(), log: existsSync(`${file}-wal`), statement };
}

const { statement: none, ...without } = closed("a-store.sqlite", false);
const { statement, ...with_ } = closed("b-store.sqlite", true);
console.log(JSON.stringify({ without, with: with_ }));
// The statement lives until here.
statement.toString();
MODULE

echo "@photostructure/sqlite 1.2.1, Node.js $(node --version)"
echo "Input:    two databases in WAL mode, closed: one without and one with a prepared statement that is still referenced"
echo "Docs:     close() closes the database connection; a statement used afterwards is refused"
seen="$(node try.mjs)"
expected='{"without":{"isOpen":false,"openFiles":0,"log":false},"with":{"isOpen":false,"openFiles":0,"log":false}}'
known='{"without":{"isOpen":false,"openFiles":0,"log":false},"with":{"isOpen":false,"openFiles":3,"log":true}}'
echo "Expected: $expected"
echo "Seen:     $seen"
if [ "$seen" != "$known" ]; then
  echo "The behaviour has changed. It was: $known"
  exit 1
fi
