import { z } from "zod";
import { regionSchema } from "@/lib/mar/region";
import type { FaultRule } from "@/lib/sample/faults/fault-rule";
import type { SeenRequest } from "@/lib/sample/http/request-log";
import type { Site } from "./site";

const seenRequestSchema = z.object({
  region: regionSchema,
  endpoint: z.enum(["registry", "data"]),
  method: z.string(),
  path: z.string(),
  at: z.number(),
});

const activitySchema = z.object({
  open: z.number(),
  requests: z.number(),
  sinceFault: z.number().nullable(),
});

/** The server repeats a question within this many milliseconds after a faulty answer, save where a `Retry-After` says later. */
const RETRY_MILLISECONDS = 450;
/** So many times in a row nothing may have happened while the web server answered something else. */
const CALM_LOOKS = 3;
/** Longest that the web server may take to come to rest, in milliseconds. */
const REST_MILLISECONDS = 30_000;

/** The sample registry's own controls, over HTTP. */
export type SampleControl = {
  /** Sets the faults, in place of those that were set. */
  setFaults: (rules: readonly FaultRule[]) => Promise<void>;
  clearFaults: () => Promise<void>;
  /** The requests that came since the last `clearRequests`, oldest first. */
  requests: () => Promise<SeenRequest[]>;
  clearRequests: () => Promise<void>;
  /** The same once the web server has come to rest: what it was about to ask is not counted from now on. */
  clearWhenAtRest: () => Promise<void>;
  /** Leaves nothing of a test behind: no faults, no question that hangs, and no request that is still on its way. */
  tidyUp: () => Promise<void>;
};

/** Controls of a site's sample registry. */
export function sampleControl({ control: url, url: web }: Pick<Site, "control" | "url">): SampleControl {
  const send = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const headers = { "Content-Type": "application/json" };
    const response = await fetch(`${url}/_sample/${path}`, {
      method,
      ...(body === undefined ? {} : { headers, body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} _sample/${path}: ${response.status} ${await response.text()}`);
    return response;
  };
  const activity = async (method = "GET") => activitySchema.parse(await (await send(method, "activity")).json());
  const clearFaults = async () => void (await send("DELETE", "faults"));
  const clearRequests = async () => void (await send("DELETE", "requests"));

  /** Resolves when the web server asks nothing and has nothing to ask again. With `breakOff`, what hangs is ended. */
  const rest = async ({ breakOff = false } = {}): Promise<void> => {
    const deadline = performance.now() + REST_MILLISECONDS;
    let before = await activity(breakOff ? "DELETE" : "GET");
    for (let calm = 0; calm < CALM_LOOKS; ) {
      if (performance.now() > deadline)
        throw new Error(`the web server does not come to rest: ${JSON.stringify(before)}`);
      // It reads what the registry has answered before it answers this.
      await (await fetch(`${web}/robots.txt`)).text();
      const now = await activity(breakOff ? "DELETE" : "GET");
      const mayRepeat = now.sinceFault !== null && now.sinceFault < RETRY_MILLISECONDS;
      calm = now.open === 0 && now.requests === before.requests && !mayRepeat ? calm + 1 : 0;
      before = now;
    }
  };

  return {
    setFaults: async (rules) => void (await send("PUT", "faults", rules)),
    clearFaults,
    requests: async () => z.array(seenRequestSchema).parse(await (await send("GET", "requests")).json()),
    clearRequests,
    clearWhenAtRest: async () => {
      await rest();
      await clearRequests();
    },
    tidyUp: async () => {
      await clearFaults();
      await rest({ breakOff: true });
      await clearRequests();
    },
  };
}
