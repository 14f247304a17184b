import type { FileKind } from "@/lib/mar/file/kind/file-kind";
import { type FileReading, readFile } from "@/lib/mar/file/read-file";
import type { Region } from "@/lib/mar/region";

/** The input and output of the worker; neither leaves the browser. */
export type ReadRequest = { text: string; name?: string | undefined; kind?: FileKind | undefined; region: Region };
export type ReadAnswer = { reading: FileReading } | { failed: true };

self.addEventListener("message", ({ data }: MessageEvent<ReadRequest>) => {
  self.postMessage(answer(data));
});

function answer({ text, ...options }: ReadRequest): ReadAnswer {
  try {
    return { reading: readFile(text, options) };
  } catch {
    // The text is nested too deep.
    return { failed: true };
  }
}
