import { numberOf } from "../archive/choice";
import { BICEP_NAMES } from "./bicep";
import { MACHINE_LEARNING_NAMES } from "./machine-learning";
import { CHART_NAMES, POWERSHELL_NAMES } from "./modules-and-charts";
import { OPEN_SOURCE_NAMES } from "./open-source";
import { PRODUCT_NAMES } from "./products";
import { SERVICE_NAMES } from "./services";
import { WELL_KNOWN_NAMES } from "./well-known";

/** The number of repositories in the catalog. */
export const CATALOG_SIZE = 3_025;

/** Repositories that a demonstration opens: never lost, never missing. */
const KEPT = new Set([
  ...PRODUCT_NAMES,
  ...WELL_KNOWN_NAMES,
  "helm/keda",
  "bicep/avm/res/network/virtual-network",
  "psresource/az.accounts",
]);
const NAMES = [
  ...new Set([
    ...PRODUCT_NAMES,
    ...WELL_KNOWN_NAMES,
    ...OPEN_SOURCE_NAMES,
    ...BICEP_NAMES,
    ...POWERSHELL_NAMES,
    ...CHART_NAMES,
    ...SERVICE_NAMES,
    ...MACHINE_LEARNING_NAMES,
  ]),
].slice(0, CATALOG_SIZE);

/** Every repository of the catalog, in its order: one that readers cannot guess. */
export const CATALOG_NAMES: readonly string[] = NAMES.map((name) => ({
  name,
  place: numberOf(`catalog ${name}`, 2 ** 32),
}))
  .sort((a, b) => a.place - b.place)
  .map(({ name }) => name);

/** Every hundredth repository, except those, has lost its content but is still listed. */
export const LISTED_WITHOUT_CONTENT: ReadonlySet<string> = new Set(
  CATALOG_NAMES.filter((name) => !KEPT.has(name) && numberOf(`lost ${name}`, 100) === 0),
);

/** Repositories that China lacks: four in a hundred, with one exception none of those. */
export const MISSING_IN_CHINA: ReadonlySet<string> = new Set([
  "powershell/test-deps",
  ...CATALOG_NAMES.filter((name) => !KEPT.has(name) && numberOf(`china ${name}`, 100) < 4),
]);
