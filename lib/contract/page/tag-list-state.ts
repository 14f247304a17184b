import { createLoader, createSerializer } from "nuqs/server";
import { listState, pageState } from "./page-state";

/** The parts of the address that the server needs for a list of tags. */
const { q, region } = pageState;
const { sort, group } = listState;

/** Reads filter and arrangement of a list of tags. */
export const readTagListState = createLoader({ q, sort, group });

const loadKept = createLoader({ region, sort, group });
const writeKept = createSerializer({ region, sort, group });

/** Returns the names and values of an address that stay when another filter is submitted. */
export function entriesBesideFilter(search: URLSearchParams): [name: string, value: string][] {
  return [...new URLSearchParams(writeKept(loadKept(search)))];
}
