import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { askRegions, type Region } from "@/lib/mar/region";
import { Clock } from "./content/calendar/clock";
import { Rebuilds } from "./content/rebuilds";
import { RegionView } from "./content/region-view";
import { Repositories } from "./content/repository/repositories";
import { Faults } from "./faults/faults";
import { Activity } from "./http/activity";
import { handleData } from "./http/data-handler";
import { type Listening, listen } from "./http/listen";
import { type Handling, handleRegistry } from "./http/registry-handler";
import { RequestLog } from "./http/request-log";

/** Ports by region. A missing port, or 0, means any free port. */
type SamplePorts = Partial<Record<Region, { registry?: number; data?: number }>>;

/** `delay`, before every answer, and `rebuildEvery`, between two rebuilds of images, are in milliseconds. */
export type SampleOptions = { delay?: number; rebuildEvery?: number; host?: "127.0.0.1"; ports?: SamplePorts };

/** The endpoints of a region: the address for requests, and the host for redirected blobs. */
type SampleRegion = { url: string; dataHost: string };

/** A running sample registry. */
export type Sample = Record<Region, SampleRegion> & {
  faults: Faults;
  requests: RequestLog;
  clock: Clock;
  close: () => Promise<void>;
};

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Wraps a handler. If it fails, the sample has a bug: the connection ends, so that the client notices. */
function listener(handler: Handler): RequestListener {
  return (request, response) => {
    handler(request, response).catch((error: unknown) => {
      process.stderr.write(`sample registry: ${request.method} ${request.url}: ${String(error)}\n`);
      response.destroy();
    });
  };
}

async function startRegion(handling: Handling, address: string, ports: { registry?: number; data?: number }) {
  const data = await listen(
    address,
    ports.data ?? 0,
    listener((request, response) => handleData(handling, request, response)),
  );
  const registry = await listen(
    address,
    ports.registry ?? 0,
    listener((request, response) => handleRegistry(handling, data.host, request, response)),
  );
  return { data, registry };
}

/**
 * Starts the sample registry: two regions, each with a registry endpoint and a data endpoint. Content is made on
 * request and is the same at every start.
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md
 */
export async function startSample(options: SampleOptions = {}): Promise<Sample> {
  const { delay = 0, host = "127.0.0.1", ports = {}, rebuildEvery } = options;
  const repositories = new Repositories();
  const rebuilds = new Rebuilds(repositories);
  const timer = rebuildEvery ? setInterval(() => rebuilds.next(Date.now()), rebuildEvery).unref() : undefined;
  const faults = new Faults();
  const requests = new RequestLog();
  const activity = new Activity(requests);
  const clock = new Clock();
  const listening: Listening[] = [];
  const start = async (region: Region): Promise<SampleRegion> => {
    const handling = {
      view: new RegionView(region, repositories, clock),
      clock,
      faults,
      log: requests,
      activity,
      delay,
    };
    const { data, registry } = await startRegion(handling, host, ports[region] ?? {});
    listening.push(data, registry);
    return { url: `http://${registry.host}`, dataHost: data.host };
  };
  return {
    ...(await askRegions(start)),
    faults,
    requests,
    clock,
    close: async () => {
      clearInterval(timer);
      await Promise.all(listening.map((server) => server.close()));
    },
  };
}
