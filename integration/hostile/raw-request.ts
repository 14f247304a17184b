import { connect } from "node:net";

/**
 * Sends text to a port of this machine. Resolves with everything received until the other side closes, or until
 * `enough` returns true.
 */
export function rawRequest(port: number, text: string, enough: (answer: string) => boolean = () => false) {
  return new Promise<string>((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(text));
    let answer = "";
    socket.setEncoding("latin1");
    socket.on("data", (chunk) => {
      answer += chunk;
      if (enough(answer)) socket.destroy();
    });
    socket.once("error", (error) => (answer ? resolve(answer) : reject(error)));
    socket.once("close", () => resolve(answer));
  });
}

/** Returns true once an answer's head has arrived. */
export const hasHead = (answer: string): boolean => answer.includes("\r\n\r\n");
