import * as z from "zod/mini";
import { digestSchema } from "../name/digest-schema";

/**
 * The fields of an image configuration that are shown; others pass unread. `created` is as the publisher wrote it and
 * may not be a date.
 * @see https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md
 */
export const imageConfigSchema = z.object({
  created: z.optional(z.nullable(z.string())),
  os: z.optional(z.string()),
  architecture: z.optional(z.string()),
  variant: z.optional(z.string()),
  "os.version": z.optional(z.string()),
});

export type ImageConfig = z.infer<typeof imageConfigSchema>;

const text = z.optional(z.string());
const texts = z.optional(z.array(z.string()));
const number = z.optional(z.number());
/** A set in the spec's form: an object with an empty object for each key. */
const keys = z.optional(z.record(z.string(), z.object({})));

/**
 * The check by which an engine finds out whether a container still works. `Test` begins with its kind: `CMD`,
 * `CMD-SHELL`, or `NONE` for no check. Times are in nanoseconds.
 * @see https://github.com/moby/docker-image-spec/blob/v1.3.1/specs-go/v1/image.go
 */
const healthcheckSchema = z.object({
  Test: texts,
  Interval: number,
  Timeout: number,
  StartPeriod: number,
  StartInterval: number,
  Retries: number,
});

export type Healthcheck = z.infer<typeof healthcheckSchema>;

/** `config` of an image configuration: how a container of the image runs. */
const runSettingsSchema = z.object({
  User: text,
  ExposedPorts: keys,
  Env: texts,
  Entrypoint: texts,
  Cmd: texts,
  Volumes: keys,
  WorkingDir: text,
  Labels: z.optional(z.record(z.string(), z.string())),
  StopSignal: text,
  ArgsEscaped: z.optional(z.boolean()),
  /** The last three are Docker's own, beyond the spec. */
  Healthcheck: z.optional(healthcheckSchema),
  OnBuild: texts,
  Shell: texts,
});

export type RunSettings = z.infer<typeof runSettingsSchema>;

/** One step of the build. Each step that is not an `empty_layer` made the next layer of the manifest. */
const historyStepSchema = z.object({
  created: text,
  created_by: text,
  author: text,
  comment: text,
  empty_layer: z.optional(z.boolean()),
});

export type HistoryStep = z.infer<typeof historyStepSchema>;

/**
 * An image configuration with all of the spec's properties except those reserved for later use, in the spec's spelling.
 * `readImageConfig` makes it from any document.
 */
export const imageConfigDetailsSchema = z.object({
  ...imageConfigSchema.shape,
  author: text,
  /** The message given to `docker commit`. */
  comment: text,
  "os.features": texts,
  config: z.optional(runSettingsSchema),
  rootfs: z.optional(z.object({ diff_ids: z.optional(z.array(digestSchema)) })),
  history: z.optional(z.array(historyStepSchema)),
});

export type ImageConfigDetails = z.infer<typeof imageConfigDetailsSchema>;
