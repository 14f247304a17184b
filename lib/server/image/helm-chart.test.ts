import { describe, expect, it } from "vitest";
import type { ImageManifest } from "@/lib/oci/manifest/manifest";
import { CachedRegistry } from "../cached/cached-registry";
import { digest, type Holdings, NAME, stubRegistry } from "../cached/registry-stub.testing";
import { CHART_LIMITS } from "../chart/limits";
import { chartOf } from "../chart/packed-chart.testing";
import { withinExchange } from "../exchange/exchange.testing";
import { RegistryFailure } from "../problem/registry-failure";
import { readHelmChart } from "./helm-chart";

const PACKED = await chartOf(["keda/README.md", "# KEDA\n"]);
const CONFIG = { name: "from-config", version: "1.0.0" };

/** A chart's manifest: its configuration is blob 1, its layer blob 2. */
function manifest(size = PACKED.byteLength, mediaType = "application/vnd.cncf.helm.chart.content.v1.tar+gzip") {
  return {
    schemaVersion: 2,
    config: { mediaType: "application/vnd.cncf.helm.config.v1+json", digest: digest(1), size: 10 },
    layers: [{ mediaType, digest: digest(2), size }],
  } satisfies ImageManifest;
}

async function read(holdings: Holdings, of: ImageManifest = manifest()) {
  const registry = stubRegistry({ configs: { [digest(1)]: CONFIG }, ...holdings });
  const cached = new CachedRegistry(registry);
  const chart = await withinExchange({ id: "request-1" }, () => readHelmChart(cached, NAME, of));
  return { chart, cached, registry };
}

describe("readHelmChart", () => {
  it("has metadata and files of the packed chart, with one request", async () => {
    const { chart, cached, registry } = await read({ blobs: { [digest(2)]: PACKED } });
    expect(chart.metadata).toMatchObject({ from: "chart", ok: true, value: { ok: true, chart: { name: "keda" } } });
    expect(chart.contents).toMatchObject({ ok: true, value: { ok: true } });
    expect(await readHelmChart(cached, NAME, manifest())).toEqual(chart);
    expect(registry.asked).toEqual([`chart ${digest(2)}`]);
  });

  it("has the configuration's metadata if the packed chart is not a chart", async () => {
    const { chart } = await read({ blobs: { [digest(2)]: Buffer.from("plain") } });
    expect(chart.metadata).toMatchObject({ from: "config", value: { ok: true, chart: { name: "from-config" } } });
    expect(chart.contents).toEqual({ ok: true, value: { ok: false, failure: { code: "not-gzip" } } });
  });

  it("has the configuration's metadata if the packed chart cannot be read", async () => {
    const failure = new RegistryFailure("digest-mismatch", "other bytes");
    const { chart } = await read({ blobs: { [digest(2)]: failure } });
    expect(chart.metadata).toMatchObject({ from: "config", ok: true });
    expect(chart.contents).toMatchObject({ ok: false, problem: { reason: "digest-mismatch", requestId: "request-1" } });
  });

  it("does not request a layer whose descriptor is too large", async () => {
    const { chart, registry } = await read({}, manifest(CHART_LIMITS.compressed + 1));
    expect(chart.contents).toEqual({
      ok: true,
      value: { ok: false, failure: { code: "too-large", bound: "compressed", most: CHART_LIMITS.compressed } },
    });
    expect(registry.asked).toEqual([`configuration ${digest(1)}`]);
  });

  it("has no contents if no layer is a packed chart", async () => {
    const { chart } = await read({}, manifest(10, "application/vnd.cncf.helm.chart.provenance.v1.prov"));
    expect(chart.contents).toBeUndefined();
    expect(chart.metadata).toMatchObject({ from: "config", ok: true });
  });

  it("has two problems if neither can be read, and does not reject", async () => {
    const failure = new RegistryFailure("unavailable", "503");
    const { chart } = await read({ blobs: { [digest(2)]: failure }, configs: { [digest(1)]: failure } });
    expect(chart).toMatchObject({ metadata: { ok: false }, contents: { ok: false } });
  });
});
