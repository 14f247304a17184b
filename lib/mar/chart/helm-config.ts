import * as z from "zod/mini";
import type { Descriptor, ImageManifest } from "@/lib/oci/manifest/manifest";
import type { ChartMetadata } from "./chart-metadata";
import { addressText, list, loose, name, optionalAddressText, optionalText, text, unreadFields } from "./loose-fields";

/**
 * Media types of a packed chart. Helm before 3.7 wrote the second one.
 * @see https://helm.sh/docs/topics/registries/#helm-chart-manifest
 */
const CHART_LAYERS: readonly string[] = ["application/vnd.cncf.helm.chart.content.v1.tar+gzip", "application/tar+gzip"];

/** The maximum number of elements of a list, and of annotations. */
const MOST = 1000;

/** The words of YAML 1.1 for yes and no, which Helm accepts. */
const flag = z.pipe(
  z.union([z.boolean(), z.string().check(z.regex(/^(?:y|yes|true|on|n|no|false|off)$/i))]),
  z.transform((value) => value === true || /^(?:y|yes|true|on)$/i.test(String(value))),
);
const maintainer = z.object({ name, email: z.optional(optionalText), url: z.optional(optionalAddressText) });
const dependency = z.object({
  name,
  version: z.optional(optionalText),
  repository: z.optional(optionalText),
  condition: z.optional(optionalText),
  tags: z.optional(
    z.pipe(
      z.nullable(list(text, MOST)),
      z.transform((tags) => tags ?? undefined),
    ),
  ),
  alias: z.optional(optionalText),
});

/** Returns the schema of a list without its empty elements. */
function filled<Element extends z.ZodMiniType>(element: Element) {
  return z.pipe(
    list(z.nullable(element), MOST),
    z.transform((all) => all.filter((each): each is NonNullable<z.output<Element>> => each !== null)),
  );
}

const documentSchema = z.record(z.string(), z.unknown());
const requiredSchema = z.object({ name, version: name });
const optionalSchema = z.object({
  apiVersion: loose(text),
  appVersion: loose(text),
  description: loose(text),
  type: loose(text),
  kubeVersion: loose(text),
  deprecated: loose(flag),
  home: loose(addressText),
  sources: loose(filled(addressText)),
  keywords: loose(filled(text)),
  maintainers: loose(list(maintainer, MOST)),
  dependencies: loose(list(dependency, MOST)),
  annotations: loose(z.record(z.string(), text).check(z.refine((all) => Object.keys(all).length <= MOST))),
});

export type HelmConfigResult = { ok: true; chart: ChartMetadata } | { ok: false; field?: "name" | "version" };

/**
 * Reads a chart's metadata: the parsed JSON of a chart's configuration, which is `Chart.yaml` in JSON, or `Chart.yaml`
 * itself. Name and version are required; if one is missing, `field` names it.
 * @see https://helm.sh/docs/topics/charts/#the-chartyaml-file
 */
export function readHelmConfig(value: unknown): HelmConfigResult {
  const document = documentSchema.safeParse(value).data;
  if (!document) return { ok: false };
  const required = requiredSchema.safeParse(document);
  if (!required.success) return { ok: false, field: required.error.issues[0]?.path[0] === "name" ? "name" : "version" };
  const optional = optionalSchema.parse(document);
  return {
    ok: true,
    chart: { ...required.data, ...optional, unread: unreadFields(document, optional) },
  };
}

/** Returns the layer with the packed chart. A provenance file may be another layer. */
export function chartLayer({ layers }: ImageManifest): Descriptor | undefined {
  return layers.find(({ mediaType }) => CHART_LAYERS.includes(mediaType ?? ""));
}
