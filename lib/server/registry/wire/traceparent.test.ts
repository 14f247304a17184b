import { expect, it } from "vitest";
import { descriptorSchema } from "@/lib/oci/manifest/manifest";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { CONFIG, CONFIG_DESCRIPTOR, registryOn, upstream } from "../upstream.testing";

const NAME = repositorySchema.parse("dotnet/aspnet");
const DESCRIPTOR = descriptorSchema.parse(CONFIG_DESCRIPTOR);
const TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

async function endpoints() {
  const data = await upstream((_url, response) => response.end(CONFIG));
  const registry = await upstream((url, response) =>
    response.writeHead(307, { location: `${data.origin}${url}?sig=a` }).end(),
  );
  const sent = () => [registry, data].map(({ requests }) => requests.map(({ headers }) => headers.traceparent));
  return { data, registry, sent };
}

it("tells no registry of a trace", async () => {
  const { data, registry, sent } = await endpoints();
  await registryOn(registry, { dataHosts: [data.host] }).blob(NAME, DESCRIPTOR);
  expect(sent()).toEqual([[undefined], [undefined]]);
});

it("tells the registry endpoint if it is asked to, and never a data host", async () => {
  const { data, registry, sent } = await endpoints();
  await registryOn(registry, { dataHosts: [data.host], traceparent: () => TRACEPARENT }).blob(NAME, DESCRIPTOR);
  expect(sent()).toEqual([[TRACEPARENT], [undefined]]);
});
