const GRACE_MS = 3000;

/**
 * Ends a server when the process is told to: what is being answered is answered, but nobody waits for ever.
 * @param {import("node:http").Server} server
 */
export function endWithSignals(server) {
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => {
      server.close(() => process.exit(0));
      server.closeIdleConnections();
      setTimeout(() => process.exit(0), GRACE_MS).unref();
    });
  }
}
