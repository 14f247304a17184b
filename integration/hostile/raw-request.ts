import { connect } from "node:net";

/**
 * Sends text to a port of this machine and resolves with all that comes back until the other side closes, or until
 * `enough` finds what it waits for.
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

/** Whether the head of an answer is there. */
export const hasHead = (answer: string): boolean => answer.includes("\r\n\r\n");
