import "./fetch/without-evaluation";
import { type AttachedDocumentName, sbomApiPath } from "@/lib/contract/api-path";
import type { Problem } from "@/lib/contract/problem";
import { type SbomStreamLine, sbomStreamLineSchema } from "@/lib/contract/sbom-stream";
import type { Region } from "@/lib/mar/region";
import type { SbomEnd, SbomFailureReason } from "@/lib/oci/sbom/line";
import type { SbomPackage } from "@/lib/oci/sbom/package";
import { problemOfResponse } from "./fetch/problem-error";

/** How the reading of a bill of materials ended. Unless it is `end`, every package that came before is void. */
export type SbomOutcome =
  | { kind: "end"; end: SbomEnd }
  | { kind: "problem"; problem: Problem }
  | { kind: "unreadable"; reason: SbomFailureReason };

type Question = AttachedDocumentName & { region: Region; signal: AbortSignal };

/** Reads a bill of materials and tells its packages as they come. Rejects only when `signal` aborts. */
export async function streamSbom(
  { region, signal, ...name }: Question,
  onPackages: (packages: readonly SbomPackage[]) => void,
): Promise<SbomOutcome> {
  try {
    const response = await fetch(sbomApiPath(region, name), { signal });
    if (!response.ok || !response.body) return { kind: "problem", problem: await problemOfResponse(response) };
    let rest = "";
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const { value, done } = await reader.read();
      const lines = (rest + (value ?? "")).split("\n");
      rest = lines.pop() ?? "";
      const packages: SbomPackage[] = [];
      for (const text of lines) {
        const line = lineOf(text);
        if (!line) return broken("malformed", "a line of the answer is none of ours");
        if ("package" in line) packages.push(line.package);
        else return outcomeOf(line, () => onPackages(packages));
      }
      if (packages.length > 0) onPackages(packages);
      if (done) return broken("unreachable", "the answer broke off");
    }
  } catch (error) {
    signal.throwIfAborted();
    return broken("unreachable", String(error));
  }
}

function outcomeOf(line: Exclude<SbomStreamLine, { package: unknown }>, flush: () => void): SbomOutcome {
  if ("problem" in line) return { kind: "problem", problem: line.problem };
  if ("unreadable" in line) return { kind: "unreadable", reason: line.unreadable };
  flush();
  return { kind: "end", end: line.end };
}

function broken(reason: "malformed" | "unreachable", message: string): SbomOutcome {
  const code = reason === "malformed" ? "UPSTREAM_INVALID" : "UPSTREAM_UNAVAILABLE";
  return { kind: "problem", problem: { code, reason, message } };
}

function lineOf(text: string): SbomStreamLine | undefined {
  try {
    return sbomStreamLineSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
