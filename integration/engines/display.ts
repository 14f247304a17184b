import { startService, untilReady } from "../../scripts/process/service.mjs";

const READY_TIMEOUT_MS = 60_000;

export type Display = { name: string; end: () => Promise<void> };

/** Starts a display that nobody looks at, with a number that is free. */
export async function startDisplay(): Promise<Display> {
  let announce: (number: string) => void = () => undefined;
  const announced = new Promise<string>((resolve) => {
    announce = resolve;
  });
  const command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1366x900x24", "-nolisten", "tcp"];
  const service = startService("Xvfb", command, {
    onLine: (line) => {
      if (/^\d+$/.test(line)) announce(line);
    },
  });
  const number = await untilReady(service, () => announced, READY_TIMEOUT_MS);
  return { name: `:${number}`, end: () => service.end() };
}
