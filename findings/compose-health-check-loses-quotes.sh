#!/usr/bin/env bash
# podman-compose 1.0.3 gives a health check that is a list to a shell twice, and quotes its arguments once.
set -euo pipefail

for program in podman podman-compose; do
  command -v "$program" > /dev/null || { echo "Not tried: $program is not installed."; exit 2; }
done
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
echo "podman-compose $(dpkg-query -W -f '${Version}' podman-compose)"

cat > compose.yaml <<'COMPOSE'
services:
  app:
    image: example.com/app
    healthcheck:
      test: [CMD, printf, "%s.", "two  words", "it's"]
COMPOSE
# Nothing is started: the command that would be run is printed.
podman-compose --dry-run --file compose.yaml up --detach > seen.txt 2>&1
check="$(sed -n "s/^podman run .* --healthcheck-command \(.*\) example.com\/app$/\1/p" seen.txt)"

echo 'Input:    test: [CMD, printf, "%s.", "two  words", "it'"'"'s"]'
echo "Spec:     Compose Specification, healthcheck: of a list that begins with CMD, the other items are the program and its arguments"
echo "Expected: two  words.it's."
# Podman gives a health check that is one string to a shell.
seen="$(sh -c "$check" 2>&1 || true)"
echo "Command:  $check"
echo "Seen:     $seen"
case "$seen" in
  *"nterminated quoted string"* | *"unexpected EOF"*) ;;
  *) echo "The behaviour has changed. It was: a quotation without an end"; exit 1 ;;
esac
