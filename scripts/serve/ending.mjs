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
 * Ends the process when asked: stops listening, gives answers in flight 10 s, closes connections as they become idle. A
 * later second signal ends it at once.
 * @param {import("node:http").Server} server
 */
export function endWhenAsked(server) {
  whenAskedToEnd({
    first: (why) => {
      enterPhase("ending");
      log.info({ why }, "ending, after the answers in flight");
      server.close(() => {
        setTimeout(() => process.exit(0), STORE_MS);
        prepareEnd().finally(() => process.exit(0));
      });
      const closeIdle = () => server.closeIdleConnections();
      closeIdle();
      setInterval(closeIdle, IDLE_CHECK_MS);
      setTimeout(() => process.exit(0), GRACE_MS);
    },
    again: () => process.exit(0),
  });
}
