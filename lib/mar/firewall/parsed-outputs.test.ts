import { describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import * as z from "zod";
import { ENDPOINTS } from "../endpoints/endpoint";
import { REGION_HOSTS } from "../region";
import { COMMENTS } from "./firewall-comments.testing";
import type { ChosenRegions } from "./firewall-file";
import { FIREWALL_OUTPUTS } from "./firewall-outputs";

const choices: [string, ChosenRegions][] = [
  ["global", ["global"]],
  ["china", ["china"]],
  ["both", ["global", "china"]],
];

describe.each(choices)("the Cilium policy for %s", (_name, regions) => {
  const document = parseDocument(FIREWALL_OUTPUTS["cilium-network-policy"](regions, COMMENTS).text, { version: "1.1" });
  const policy: unknown = document.toJS();

  it("is YAML without a warning", () => {
    expect([...document.errors, ...document.warnings]).toEqual([]);
  });

  it("lets labelled pods look up names and connect to the endpoints, and nothing else", () => {
    expect(policy).toEqual({
      apiVersion: "cilium.io/v2",
      kind: "CiliumNetworkPolicy",
      metadata: { name: "microsoft-artifact-registry" },
      spec: {
        endpointSelector: { matchLabels: { "microsoft-artifact-registry": "allow" } },
        egress: [
          {
            toEndpoints: [
              { matchLabels: { "k8s:io.kubernetes.pod.namespace": "kube-system", "k8s:k8s-app": "kube-dns" } },
            ],
            toPorts: [{ ports: [{ port: "53", protocol: "ANY" }], rules: { dns: [{ matchPattern: "*" }] } }],
          },
          {
            toFQDNs: regions.flatMap((region) => [
              { matchName: REGION_HOSTS[region].registry },
              { matchPattern: REGION_HOSTS[region].data },
            ]),
            toPorts: [{ ports: [{ port: "443", protocol: "TCP" }] }],
          },
        ],
      },
    });
  });
});

const documentSchema = z.strictObject({
  endpoints: z.object({
    source: z.object({ title: z.string(), url: z.url(), date: z.iso.date() }),
    values: z.array(z.object({ region: z.string(), host: z.string() })),
  }),
  serviceTags: z.object({
    source: z.object({ title: z.string(), url: z.url(), date: z.iso.date() }),
    values: z.array(z.object({ name: z.string(), reason: z.string() })).length(2),
    clouds: z.array(z.object({ region: z.string(), cloud: z.string(), documented: z.boolean() })),
  }),
});

it.each(choices)("the JSON for %s has the endpoints, the tags and their sources", (_name, regions) => {
  const document = documentSchema.parse(JSON.parse(FIREWALL_OUTPUTS.json(regions, COMMENTS).text));
  expect(document.endpoints.values).toMatchObject(
    ENDPOINTS.filter(({ region }) => regions.includes(region)).map(({ region, host }) => ({ region, host })),
  );
  expect(document.serviceTags.clouds.map(({ region }) => region)).toEqual(regions);
});
