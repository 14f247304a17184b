import { createLoader, createSerializer } from "nuqs/server";
import { listState, pageState } from "./page-state";

/** The parts of the address that the server needs for a list of tags. */
const { q, region } = pageState;
const { sort, group, about } = listState;

/** Reads filter and arrangement of a list of tags, and what is open above it. */
export const readTagListState = createLoader({ q, sort, group, about });

const loadKept = createLoader({ region, sort, group, about });
const writeKept = createSerializer({ region, sort, group, about });

/** Returns the names and values of an address that stay when another filter is submitted. */
export function entriesBesideFilter(search: URLSearchParams): [name: string, value: string][] {
  return [...new URLSearchParams(writeKept(loadKept(search)))];
}
