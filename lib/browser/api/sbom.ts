import { type AttachedDocumentName, sbomApiPath } from "@/lib/contract/api-path";
import { type SbomStreamLine, sbomStreamLineSchema } from "@/lib/contract/image/sbom-stream";
import type { Problem } from "@/lib/contract/problem";
import type { Region } from "@/lib/mar/region";
import type { SbomEnd, SbomFailureReason } from "@/lib/mar/sbom/line";
import type { SbomPackage } from "@/lib/mar/sbom/package";
import { fetchAnswer } from "./fetch/fetch-answer";
import { readNdjson } from "./fetch/ndjson";
import { malformed, problemOf } from "./fetch/problem-error";

/** How the reading of a bill of materials ended. Unless it is `end`, all packages before it are void. */
export type SbomOutcome =
  | { kind: "end"; end: SbomEnd }
  | { kind: "problem"; problem: Problem }
  | { kind: "unreadable"; reason: SbomFailureReason };

type Question = AttachedDocumentName & { region: Region; signal: AbortSignal };

/** Reads a bill of materials and calls back with its packages as they come. Rejects only when `signal` aborts. */
export async function streamSbom(
  { region, signal, ...name }: Question,
  onPackages: (packages: readonly SbomPackage[]) => void,
): Promise<SbomOutcome> {
  try {
    const { body } = await fetchAnswer(sbomApiPath(region, name), { signal });
    for await (const lines of readNdjson(body)) {
      const packages: SbomPackage[] = [];
      for (const value of lines) {
        const line = sbomStreamLineSchema.safeParse(value).data;
        if (!line) throw malformed("a line of the answer does not match the contract");
        if ("package" in line) packages.push(line.package);
        else return outcomeOf(line, () => onPackages(packages));
      }
      if (packages.length > 0) onPackages(packages);
    }
    return { kind: "problem", problem: problemOf("the answer broke off") };
  } catch (error) {
    signal.throwIfAborted();
    return { kind: "problem", problem: problemOf(error) };
  }
}

function outcomeOf(line: Exclude<SbomStreamLine, { package: unknown }>, flush: () => void): SbomOutcome {
  if ("problem" in line) return { kind: "problem", problem: line.problem };
  if ("unreadable" in line) return { kind: "unreadable", reason: line.unreadable };
  flush();
  return { kind: "end", end: line.end };
}
