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

let newDatabase: (() => Promise<string>) | undefined;

/** Gives each test of this file's APIs a database of its own, instead of one in memory. */
export function setDatabases(make: () => Promise<string>): void {
  newDatabase = make;
}

/** Starts the sample registry before a file's tests and ends it afterwards; each test has its own API on it. */
export function sampleApi(): SampleApi {
  let sample: Sample;
  let api: Api;
  beforeAll(async () => {
    sample = await startSample();
  });
  beforeEach(async () => {
    if (newDatabase) vi.stubEnv("DATABASE_URL", await newDatabase());
    api = await freshApi(sample);
    sample.requests.clear();
  });
  afterEach(async () => {
    sample.faults.clear();
    if (newDatabase) await (await import("@/lib/server/process/store")).processStore().close();
  });
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
