import { queryOptions } from "@tanstack/react-query";
import { resolveApiPath } from "@/lib/contract/api-path";
import { belowBase } from "@/lib/contract/base/base-path.mjs";
import { type ResolveOutcome, resolveAnswerSchema, resolveDetailSchema } from "@/lib/contract/resolve/resolve";
import type { Region } from "@/lib/mar/region";
import { errorBodySchema } from "@/lib/oci/distribution/error-body";
import { malformed, ProblemError, problemOfResponse, throwProblem } from "./fetch/problem-error";

/** Returns the query that resolves an input on the server. Rejects with `ProblemError` if the server fails. */
export function resolveQuery(input: string, region: Region) {
  return queryOptions({
    queryKey: ["resolve", region, input],
    queryFn: ({ signal }) => fetchOutcome(resolveApiPath(input, region), signal),
    retry: false,
    staleTime: 30_000,
    gcTime: 60_000,
  });
}

async function fetchOutcome(path: string, signal: AbortSignal): Promise<ResolveOutcome> {
  const response = await fetch(belowBase(path), { signal, headers: { Accept: "application/json" } }).catch((error) =>
    throwProblem(error, signal),
  );
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  if (response.ok) {
    const answer = resolveAnswerSchema.safeParse(body).data;
    if (answer) return { ok: true, answer };
    throw malformed("the answer does not match the contract");
  }
  const detail = errorBodySchema.safeParse(body).data?.errors[0]?.detail;
  const refusal = resolveDetailSchema.safeParse(detail).data;
  if (refusal) return { ok: false, refusal };
  throw new ProblemError(await problemOfResponse(response));
}
