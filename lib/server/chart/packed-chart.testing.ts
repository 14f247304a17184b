import "server-only";
import { buffer } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { type Header, pack } from "tar-stream";
import type { ChartContents } from "@/lib/contract/image/chart";
import type { ChartLimits } from "./limits";
import { readChart } from "./read-chart";

/** An entry of an archive: a name with text or bytes, or all of a tar header. */
export type TestEntry = [header: string | (Partial<Header> & { name: string }), content?: string | Uint8Array];

export const CHART_YAML = "apiVersion: v2\nname: keda\nversion: 1.2.3\n";

/** A tar of these entries. */
export async function tarOf(...entries: TestEntry[]): Promise<Buffer> {
  const archive = pack();
  for (const [header, content = ""] of entries) {
    archive.entry({ mtime: new Date(0), ...(typeof header === "string" ? { name: header } : header) }, content);
  }
  archive.finalize();
  return buffer(archive);
}

/** A packed chart with a `Chart.yaml`, and these entries after it. */
export async function chartOf(...entries: TestEntry[]): Promise<Buffer> {
  return gzipSync(await tarOf(["keda/Chart.yaml", CHART_YAML], ...entries));
}

/** The bytes in pieces, as a network would bring them. */
export async function* inPieces(bytes: Uint8Array, length = 1000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

/** What is read of these bytes. */
export function read(bytes: Uint8Array, limits?: ChartLimits): Promise<ChartContents> {
  return readChart(inPieces(bytes), limits);
}
