import { measureFilter } from "./filter.mjs";
import { measureFirstVisit } from "./first-visit.mjs";
import { measureFullStore } from "./full-store.mjs";
import { measureGrowth } from "./growth.mjs";
import { measureHostile } from "./hostile.mjs";
import { measureLongLists } from "./hostile-lists.mjs";
import { measureImage } from "./image.mjs";
import { measureIndex } from "./index-of-tags.mjs";
import { measureKnown } from "./known.mjs";
import { measureList } from "./list.mjs";
import { measurePages } from "./pages.mjs";
import { measurePress } from "./press.mjs";
import { measureResolving } from "./resolve.mjs";
import { measureRestarts } from "./restarts.mjs";
import { measureScreens } from "./screens.mjs";
import { measureSearch } from "./search.mjs";
import { measureStart } from "./start.mjs";
import { measureStore } from "./store.mjs";
import { measureUnknown } from "./unknown.mjs";

/**
 * @typedef {{ registry: import("../site.mjs").RegistryAddresses, browser: import("../browser.mjs").Browser, delay:
 *   number, runs: number, full: boolean, pages: number }} Setup `delay` is the minimum duration of every answer of the registry, in
 *   milliseconds; `pages` are those of images after which memory is measured
 * @typedef {(setup: Setup) => Promise<import("../table.mjs").Table>} Part
 */

export const PARTS = {
  list: measureList,
  filter: measureFilter,
  search: measureSearch,
  pages: measurePages,
  "first-visit": measureFirstVisit,
  press: measurePress,
  screens: measureScreens,
  image: measureImage,
  unknown: measureUnknown,
  resolve: measureResolving,
  known: measureKnown,
  growth: measureGrowth,
  start: measureStart,
  store: measureStore,
  index: measureIndex,
  restarts: measureRestarts,
  "full-store": measureFullStore,
  hostile: measureHostile,
  lists: measureLongLists,
};

/** @typedef {keyof typeof PARTS} PartName */

export const PART_NAMES = Object.keys(PARTS);

/**
 * @param {string} name
 * @returns {name is PartName}
 */
export function isPart(name) {
  return PART_NAMES.includes(name);
}
