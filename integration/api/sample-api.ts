import { afterAll, afterEach, beforeAll, beforeEach, vi } from "vitest";
import { type Sample, startSample } from "@/lib/sample/server";
import type { Limits } from "@/lib/server/registry/limits";
import { type Api, freshApi } from "./api";

/** What a test finds: the sample registry of its file, without faults and requests, and our API with fresh memory. */
export type SampleApi = {
  readonly sample: Sample;
  readonly api: Api;
  /** Puts a new API, which remembers nothing and has these limits, in the place of this test's. */
  renew: (limits: Partial<Limits>) => Promise<void>;
};

/** Starts the sample registry before the tests of a file and ends it after them; each has its own API on it. */
export function sampleApi(): SampleApi {
  let sample: Sample;
  let api: Api;
  beforeAll(async () => {
    sample = await startSample();
  });
  beforeEach(async () => {
    api = await freshApi(sample);
    sample.requests.clear();
  });
  afterEach(() => sample.faults.clear());
  afterAll(async () => {
    vi.unstubAllEnvs();
    await sample.close();
  });
  return {
    get sample() {
      return sample;
    },
    get api() {
      return api;
    },
    renew: async (limits) => {
      api = await freshApi(sample, limits);
    },
  };
}
