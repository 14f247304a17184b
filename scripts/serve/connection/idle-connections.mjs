/**
 * Makes `closeIdleConnections` of a server close all connections that wait for nothing, also those whose requests never reach Node's HTTP, and spare whoever
 * still reads an answer: Node's own cuts off what was written in one piece and is not yet sent.
 * @param {import("node:http").Server} server not listening yet
 */
export function closeOnlyIdle(server) {
  /** @type {Map<import("node:net").Socket, number>} how many answers each has to get */
  const open = new Map();
  server.on("connection", (socket) => {
    open.set(socket, 0);
    socket.on("close", () => open.delete(socket));
  });
  /**
   * @param {import("node:http").IncomingMessage} request
   * @param {import("node:http").ServerResponse} response
   */
  const count = ({ socket }, response) => {
    open.set(socket, (open.get(socket) ?? 0) + 1);
    response.on("close", () => {
      const answers = open.get(socket);
      if (answers !== undefined) open.set(socket, answers - 1);
    });
  };
  for (const asked of ["request", "checkContinue", "checkExpectation"]) server.prependListener(asked, count);
  server.closeIdleConnections = () => {
    for (const [socket, answers] of open) if (answers === 0 && socket.writableLength === 0) socket.destroy();
  };
}
