import { useLocale } from "use-intl";
import { type Format, formatOf } from "./format";

/** Returns formatters for client components. Server components use `formatter`. */
export function useFormat(): Format {
  return formatOf(useLocale());
}
