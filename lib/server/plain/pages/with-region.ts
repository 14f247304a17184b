import "server-only";
import { readPageQuery } from "@/lib/contract/page/page";
import type { Region } from "@/lib/mar/region";
import type { PlainAddress, PlainPage } from "../plain-page";
import { invalidPage } from "./failed";

/** Returns a page for the region that an address names, or what is wrong with the address. */
export function withRegion({ search }: PlainAddress, made: (region: Region) => PlainPage): PlainPage {
  const state = readPageQuery(search);
  return state.ok ? made(state.query.region) : invalidPage(state.problem, state.part);
}
