import * as z from "zod/mini";
import { type Digest, parseDigest } from "../name/digest";
import type { Healthcheck, HistoryStep, ImageConfigDetails, RunSettings } from "./image-config";
import { type FieldProblems, ObjectReader, ProblemCollector } from "./object-reader";

/** The readable part of a configuration, and the problems of the rest. */
export type ImageConfigReading = FieldProblems & { config: ImageConfigDetails };

/** The maximum length of a history. Images have a few dozen steps, and Docker mounts at most 127 layers. */
export const HISTORY_LIMIT = 10_000;

/**
 * Reads any JSON value as an image configuration. Leaves out and names a field of a wrong type. Drops a list whose
 * items belong together (a command, the history) as a whole: without one item the rest would mean something else.
 * @see https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md#properties
 */
export function readImageConfig(document: unknown): ImageConfigReading {
  const collector = new ProblemCollector();
  const root = ObjectReader.of(document, "", collector);
  const config = root ? readDetails(root, collector) : {};
  return { config, ...collector.collected() };
}

function readDetails(root: ObjectReader, collector: ProblemCollector): ImageConfigDetails {
  const run = root.object("config");
  const rootfs = root.object("rootfs");
  return {
    created: root.text("created"),
    author: root.text("author"),
    comment: root.text("comment"),
    architecture: root.text("architecture"),
    variant: root.text("variant"),
    os: root.text("os"),
    "os.version": root.text("os.version"),
    "os.features": root.texts("os.features"),
    config: run && readRunSettings(run),
    rootfs: rootfs && { diff_ids: readDiffIds(rootfs) },
    history: readHistory(root, collector),
  };
}

function readRunSettings(run: ObjectReader): RunSettings {
  return {
    User: run.text("User"),
    ExposedPorts: run.object("ExposedPorts")?.keyRecord(),
    Env: run.textsEach("Env"),
    Entrypoint: run.texts("Entrypoint"),
    Cmd: run.texts("Cmd"),
    Volumes: run.object("Volumes")?.keyRecord(),
    WorkingDir: run.text("WorkingDir"),
    Labels: run.object("Labels")?.textRecord(),
    StopSignal: run.text("StopSignal"),
    ArgsEscaped: run.field("ArgsEscaped", z.boolean()),
    Healthcheck: readHealthcheck(run),
    OnBuild: run.texts("OnBuild"),
    Shell: run.texts("Shell"),
  };
}

function readHealthcheck(run: ObjectReader): Healthcheck | undefined {
  const check = run.object("Healthcheck");
  return (
    check && {
      Test: check.texts("Test"),
      Interval: check.field("Interval", z.number()),
      Timeout: check.field("Timeout", z.number()),
      StartPeriod: check.field("StartPeriod", z.number()),
      StartInterval: check.field("StartInterval", z.number()),
      Retries: check.field("Retries", z.number()),
    }
  );
}

function readDiffIds(rootfs: ObjectReader): Digest[] | undefined {
  const digests: Digest[] = [];
  for (const text of rootfs.texts("diff_ids") ?? []) {
    const digest = parseDigest(text);
    if (!digest) return rootfs.drop("diff_ids");
    digests.push(digest);
  }
  return digests.length > 0 ? digests : undefined;
}

function readHistory(root: ObjectReader, collector: ProblemCollector): HistoryStep[] | undefined {
  const list = root.list("history");
  if (!list) return undefined;
  if (list.length > HISTORY_LIMIT) return root.drop("history", "too-many");
  const steps: HistoryStep[] = [];
  for (const [at, item] of list.entries()) {
    const step = readStep(item, `history.${at}`, collector);
    // The steps after this one would stand beside the wrong layers.
    if (!step) return root.drop("history");
    steps.push(step);
  }
  return steps;
}

/** Returns `undefined` if it is not clear whether the step made a layer. */
function readStep(item: unknown, path: string, collector: ProblemCollector): HistoryStep | undefined {
  const step = ObjectReader.of(item, path, collector);
  const emptyLayer = step?.field("empty_layer", z.boolean());
  if (!step || (emptyLayer === undefined && step.has("empty_layer"))) return undefined;
  return {
    created: step.text("created"),
    created_by: step.text("created_by"),
    author: step.text("author"),
    comment: step.text("comment"),
    empty_layer: emptyLayer,
  };
}
