import "server-only";
import { buffer } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { type Header, pack } from "tar-stream";
import type { ChartContents } from "@/lib/contract/image/chart";
import type { ChartLimits } from "./limits";
import { readChart } from "./read-chart";

/** An entry of an archive: a name with text or bytes, or a whole tar header. */
export type TestEntry = [header: string | (Partial<Header> & { name: string }), content?: string | Uint8Array];

export const CHART_YAML = "apiVersion: v2\nname: keda\nversion: 1.2.3\n";

/** Returns a tar of these entries. */
export async function tarOf(...entries: TestEntry[]): Promise<Buffer> {
  const archive = pack();
  for (const [header, content = ""] of entries) {
    archive.entry({ mtime: new Date(0), ...(typeof header === "string" ? { name: header } : header) }, content);
  }
  archive.finalize();
  return buffer(archive);
}

/** Returns a packed chart with a `Chart.yaml`, followed by these entries. */
export async function chartOf(...entries: TestEntry[]): Promise<Buffer> {
  return gzipSync(await tarOf(["keda/Chart.yaml", CHART_YAML], ...entries));
}

/** Splits the bytes as a network would. */
export async function* inPieces(bytes: Uint8Array, length = 1000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

/** Reads a chart from these bytes. */
export function read(bytes: Uint8Array, limits?: ChartLimits): Promise<ChartContents> {
  return readChart(inPieces(bytes), limits);
}
