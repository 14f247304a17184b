import { randomUUID } from "node:crypto";
import { z } from "zod";
import { REGIONS } from "@/lib/mar/region";
import { regionSchema } from "@/lib/mar/region-schema";
import type { FaultRule } from "@/lib/sample/faults/fault-rule";
import type { SeenRequest } from "@/lib/sample/http/request-log";
import type { Site } from "./site";

const seenRequestSchema = z.object({
  region: regionSchema,
  endpoint: z.enum(["registry", "data", "portal"]),
  method: z.string(),
  path: z.string(),
  at: z.number(),
});

const activitySchema = z.object({
  open: z.number(),
  requests: z.number(),
  sinceFault: z.number().nullable(),
});

/** Most milliseconds before the server retries after a faulty answer, unless `Retry-After` says later. */
const RETRY_MILLISECONDS = 450;
/** So many consecutive checks must see no activity while the web server answered something else. */
const CALM_LOOKS = 3;
/** Longest wait for the web server to become idle, in milliseconds. */
const REST_MILLISECONDS = 30_000;

/** The sample registry's own controls, over HTTP. */
export type SampleControl = {
  /** Sets the faults and replaces earlier ones. */
  setFaults: (rules: readonly FaultRule[]) => Promise<void>;
  clearFaults: () => Promise<void>;
  /** Shows the content as it was at a time, ISO 8601, until the test ends. */
  setClock: (at: string) => Promise<void>;
  /** Returns the requests to the registry since the last `clearRequests`, oldest first. */
  requests: () => Promise<SeenRequest[]>;
  clearRequests: () => Promise<void>;
  /** Clears the requests once the web server is idle, so that earlier work is not counted from now on. */
  clearWhenAtRest: () => Promise<void>;
  /** Cleans up after a test: no faults, today's content, full pace, no hanging requests, no requests in flight. */
  tidyUp: () => Promise<void>;
};

/** Returns the controls of a site's sample registry. */
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
  let hasThrottled = false;

  /** Resolves when the web server has seen that no region throttles it any more: each asks for what nobody has. */
  const atFullPace = async (): Promise<void> => {
    const deadline = performance.now() + REST_MILLISECONDS;
    for (const region of REGIONS) {
      for (let status = 429; status === 429; ) {
        if (performance.now() > deadline) throw new Error(`the web server does not ask ${region} at full pace`);
        status = (await fetch(`${web}/api/${region}/v2/nobody/has-this/manifests/${randomUUID()}`)).status;
      }
    }
    hasThrottled = false;
  };

  /**
   * Resolves when the web server has no request in flight and none to retry. With `breakOff`, ends hanging requests.
   */
  const rest = async ({ breakOff = false } = {}): Promise<void> => {
    const deadline = performance.now() + REST_MILLISECONDS;
    let before = await activity(breakOff ? "DELETE" : "GET");
    for (let calm = 0; calm < CALM_LOOKS; ) {
      if (performance.now() > deadline)
        throw new Error(`the web server does not come to rest: ${JSON.stringify(before)}`);
      // The server reads the registry's answer before it answers this.
      await (await fetch(`${web}/robots.txt`)).text();
      const now = await activity(breakOff ? "DELETE" : "GET");
      const mayRepeat = now.sinceFault !== null && now.sinceFault < RETRY_MILLISECONDS;
      calm = now.open === 0 && now.requests === before.requests && !mayRepeat ? calm + 1 : 0;
      before = now;
    }
  };

  return {
    setFaults: async (rules) => {
      hasThrottled ||= rules.some(({ kind }) => kind.startsWith("throttle"));
      await send("PUT", "faults", rules);
    },
    clearFaults,
    setClock: async (at) => void (await send("PUT", "clock", { at })),
    requests: async () => {
      const seen = z.array(seenRequestSchema).parse(await (await send("GET", "requests")).json());
      return seen.filter(({ endpoint }) => endpoint !== "portal");
    },
    clearRequests,
    clearWhenAtRest: async () => {
      await rest();
      await clearRequests();
    },
    tidyUp: async () => {
      await clearFaults();
      await send("DELETE", "clock");
      if (hasThrottled) await atFullPace();
      await rest({ breakOff: true });
      await clearRequests();
    },
  };
}
