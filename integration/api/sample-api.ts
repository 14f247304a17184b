import { afterAll, afterEach, beforeAll, beforeEach, vi } from "vitest";
import { type Sample, startSample } from "@/lib/sample/server";
import type { Limits } from "@/lib/server/registry/limits";
import { type Api, freshApi } from "./api";

/** A test's environment: its file's sample registry, without faults and requests, and our API with fresh memory. */
export type SampleApi = {
  readonly sample: Sample;
  readonly api: Api;
  /** Replaces this test's API with a new one that has an empty memory and these limits. */
  renew: (limits: Partial<Limits>) => Promise<void>;
};

/** Starts the sample registry before a file's tests and ends it afterwards; each test has its own API on it. */
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
