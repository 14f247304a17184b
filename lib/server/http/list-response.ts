import "server-only";
import { createHash } from "node:crypto";
import { belowBase } from "@/lib/contract/base/base-path.mjs";
import type { Freshness, Reading } from "../cached/reading";
import { dateDraft, offerDraft } from "../exchange/draft";
import type { NameList } from "../names/name-list";
import { inSlices, type Sliced } from "../names/slices";
import { KeptResult } from "../runtime/kept-result";
import { entityTagOf } from "./caching";
import { validatedResponse } from "./changing-response";
import { type ListForm, listJson, streamOf } from "./list-json";
import { listPage, readPaging } from "./list-page";

type Asked = { freshness: Freshness; read: () => Promise<Reading<NameList>>; form: ListForm };

/** Longest list, in names, whose answer is built whole. */
const IN_ONE_PIECE = 20_000;

/** Validators of whole lists: for a long list they take a while to compute. */
const validators = new WeakMap<NameList, KeptResult<string>>();

/**
 * Answers with a list, or the page of it that `n` and `last` request, written as it is read. Rejects with `BadRequest`,
 * or with the failure to read the list.
 */
export async function listResponse(request: Request, { freshness, read, form }: Asked): Promise<Response> {
  const url = new URL(request.url);
  const paging = readPaging(url.searchParams);
  const { value: names, readAt } = await read();
  offerDraft("answer");
  dateDraft(readAt);
  const { from, to, next } = await inSlices(listPage(names, paging));
  const pieces = () => listJson(names, form, from, to);
  const isWhole = from === 0 && to === names.length;
  const etag = isWhole ? await validatorOf(names, pieces) : await inSlices(hashed(pieces()));
  const body = () => (to - from > IN_ONE_PIECE ? streamOf(pieces()) : [...pieces()].join(""));
  const link: Record<string, string> = next ? { Link: `<${belowBase(url.pathname)}?${next}>; rel="next"` } : {};
  return validatedResponse(request, { body, etag, readAt, freshness }, link);
}

function validatorOf(names: NameList, pieces: () => Generator<string>): Promise<string> {
  const kept = validators.get(names) ?? new KeptResult<string>();
  validators.set(names, kept);
  return kept.get(() => inSlices(hashed(pieces())));
}

function* hashed(pieces: Generator<string>): Sliced<string> {
  const hash = createHash("sha256");
  for (const piece of pieces) {
    hash.update(piece);
    yield;
  }
  return entityTagOf(hash);
}
