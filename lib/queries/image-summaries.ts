import "./without-evaluation";
import { imagesApiPath } from "@/lib/contract/api-path";
import { type ImageSummaryLine, imageSummaryLineSchema } from "@/lib/contract/image-summary";
import type { Region } from "@/lib/mar/region";
import type { Reference } from "@/lib/oci/reference";
import type { Repository } from "@/lib/oci/repository";
import { ProblemError, problemOfResponse } from "./problem-error";

/** References that one request asks for at the most; the server takes twice as many. */
export const REFERENCES_AT_ONCE = 100;

type Question = { region: Region; repository: Repository; references: readonly Reference[]; signal: AbortSignal };

/** Asks for summaries and tells each as soon as its line has come. A line that is none is left out. Throws `ProblemError`. */
export async function streamImageSummaries(
  { region, repository, references, signal }: Question,
  onLine: (line: ImageSummaryLine) => void,
): Promise<void> {
  const response = await fetch(imagesApiPath(region, repository, references), { signal });
  if (!response.ok || !response.body) throw new ProblemError(await problemOfResponse(response));
  let rest = "";
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { value, done } = await reader.read();
    const lines = (rest + (value ?? "")).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const parsed = imageSummaryLineSchema.safeParse(jsonOf(line));
      if (parsed.success) onLine(parsed.data);
    }
    if (done) return;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
