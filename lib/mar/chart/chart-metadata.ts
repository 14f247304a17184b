import * as z from "zod/mini";
import { addressTextSchema } from "../web-address";

const chartMaintainerSchema = z.object({
  name: z.string(),
  email: z.optional(z.string()),
  url: z.optional(addressTextSchema),
});

/**
 * A chart that a chart depends on. `repository` can be a web address, `oci://…`, `file://…` or `@alias`, so it is text.
 */
export const chartDependencySchema = z.object({
  name: z.string(),
  version: z.optional(z.string()),
  repository: z.optional(z.string()),
  condition: z.optional(z.string()),
  tags: z.optional(z.array(z.string())),
  alias: z.optional(z.string()),
});
export type ChartDependency = z.infer<typeof chartDependencySchema>;

/**
 * A chart's metadata in the words of `Chart.yaml`, without the icon. All of it is the publisher's text. `unread` names
 * the fields that could not be read.
 * @see https://helm.sh/docs/topics/charts/#the-chartyaml-file
 */
export const chartMetadataSchema = z.object({
  name: z.string(),
  version: z.string(),
  apiVersion: z.optional(z.string()),
  appVersion: z.optional(z.string()),
  description: z.optional(z.string()),
  type: z.optional(z.string()),
  kubeVersion: z.optional(z.string()),
  deprecated: z.optional(z.boolean()),
  home: z.optional(addressTextSchema),
  sources: z.optional(z.array(addressTextSchema)),
  keywords: z.optional(z.array(z.string())),
  maintainers: z.optional(z.array(chartMaintainerSchema)),
  dependencies: z.optional(z.array(chartDependencySchema)),
  annotations: z.optional(z.record(z.string(), z.string())),
  unread: z.array(z.string()),
});
export type ChartMetadata = z.infer<typeof chartMetadataSchema>;
