import { prepareEnd } from "../../lib/server/runtime/before-end.mjs";
import { enterPhase } from "../../lib/server/runtime/phase.mjs";
import { whenAskedToEnd } from "../process/asked-to-end.mjs";
import { log } from "./log.mjs";

/** How long answers in flight may take to end. */
const GRACE_MS = 10_000;
const IDLE_CHECK_MS = 100;
/** How long the store may take to write what it has. */
const STORE_MS = 3_000;

/**
 * Ends the process when asked, at once while it starts. Once it serves, it stops listening, gives answers in flight 10 s, and closes
 * connections as they become idle. Before its end the store writes what it has. A later second signal ends it at once.
 * @returns {(server: import("node:http").Server) => void} takes the server, as soon as there is one
 */
export function endWhenAsked() {
  /** @type {import("node:http").Server | undefined} */
  let serving;
  whenAskedToEnd({
    first: (why) => {
      enterPhase("ending");
      log.info({ why }, "ending, after the answers in flight");
      if (serving) drain(serving);
      else finish();
    },
    again: () => process.exit(0),
  });
  return (server) => {
    serving = server;
  };
}

/** @param {import("node:http").Server} server */
function drain(server) {
  server.close(finish);
  const closeIdle = () => server.closeIdleConnections();
  closeIdle();
  setInterval(closeIdle, IDLE_CHECK_MS);
  setTimeout(finish, GRACE_MS);
}

let isFinishing = false;

function finish() {
  if (isFinishing) return;
  isFinishing = true;
  setTimeout(() => process.exit(0), STORE_MS);
  prepareEnd().finally(() => process.exit(0));
}
