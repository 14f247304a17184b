import "server-only";
import { parseLinkHeader } from "@/lib/oci/distribution/link-header";
import { RegistryFailure } from "@/lib/server/problem/registry-failure";
import type { Limits } from "../limits";
import type { Budget } from "./attempt/budget";
import { header } from "./header";
import type { Answer, Question } from "./question";
import type { Transport } from "./transport";

/**
 * Requests a list and follows `Link: <…>; rel="next"` to its end. `question.bytes` limits all pages together.
 * @param take reads a page, unless the question's `read` has, and returns whether it was empty or had anything new:
 *   registries that filter after paging send empty pages in the middle of a list
 * @throws RegistryFailure `foreign-link`, `endless-pages`, or a page's failure
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#listing-tags
 */
export async function followPages(
  question: Question,
  { transport, limits, budget, signal }: { transport: Transport; limits: Limits; budget: Budget; signal: AbortSignal },
  take: (answer: Answer) => boolean | Promise<boolean>,
): Promise<void> {
  const seen = new Set<string>();
  let { url, bytes } = question;
  for (let page = 1; ; page += 1) {
    for (const mark of marksOf(url)) seen.add(mark);
    const answer = await transport({ ...question, url, bytes }, budget, signal);
    bytes -= answer.size;
    const brought = await take(answer);
    const next = nextPage(answer, url, question);
    if (!next) return;
    if (!brought || page >= limits.pages || marksOf(next).some((mark) => seen.has(mark))) {
      throw new RegistryFailure("endless-pages", `${question.subject}: the pages do not end`);
    }
    url = next;
  }
}

/** Identifies a page, to detect a loop: its address, and the name after which it starts. */
function marksOf(url: URL): readonly string[] {
  const last = url.searchParams.get("last");
  return last === null ? [url.href] : [url.href, `last=${last}`];
}

function nextPage({ headers }: Answer, page: URL, { url: first, subject }: Question): URL | undefined {
  const links = parseLinkHeader(header(headers, "link") ?? "");
  // An unreadable link must not end the list: half a list would pass for the whole.
  if (!links) throw new RegistryFailure("malformed", `${subject}: the Link header cannot be read`);
  const next = links.find(({ relations }) => relations.includes("next"));
  if (!next) return undefined;
  if (!URL.canParse(next.target, page))
    throw new RegistryFailure("malformed", `${subject}: a Link has no valid target`);
  const url = new URL(next.target, page);
  url.hash = "";
  if (url.origin !== first.origin || url.username !== "" || url.password !== "") {
    throw new RegistryFailure("foreign-link", `${subject}: the next page is on another host, ${url.host}`);
  }
  return url;
}
