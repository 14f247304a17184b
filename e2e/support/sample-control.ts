import { z } from "zod";
import { regionSchema } from "@/lib/mar/region";
import type { FaultRule } from "@/lib/sample/faults/fault-rule";
import type { SeenRequest } from "@/lib/sample/http/request-log";

const seenRequestSchema = z.object({
  region: regionSchema,
  endpoint: z.enum(["registry", "data"]),
  method: z.string(),
  path: z.string(),
  at: z.number(),
});

/** The sample registry's own controls, over HTTP. */
export type SampleControl = {
  /** Sets the faults, in place of those that were set. */
  setFaults: (rules: readonly FaultRule[]) => Promise<void>;
  clearFaults: () => Promise<void>;
  /** The requests that came since the last `clearRequests`, oldest first. */
  requests: () => Promise<SeenRequest[]>;
  clearRequests: () => Promise<void>;
};

/** Controls of the sample registry at an address. */
export function sampleControl(url: string): SampleControl {
  const send = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const headers = { "Content-Type": "application/json" };
    const response = await fetch(`${url}/_sample/${path}`, {
      method,
      ...(body === undefined ? {} : { headers, body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} _sample/${path}: ${response.status} ${await response.text()}`);
    return response;
  };
  return {
    setFaults: async (rules) => void (await send("PUT", "faults", rules)),
    clearFaults: async () => void (await send("DELETE", "faults")),
    requests: async () => z.array(seenRequestSchema).parse(await (await send("GET", "requests")).json()),
    clearRequests: async () => void (await send("DELETE", "requests")),
  };
}
