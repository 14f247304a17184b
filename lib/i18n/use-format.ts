import { useLocale } from "use-intl";
import { type Format, formatOf } from "./format";

/** Values as text for client components; server components have theirs from `formatter`. */
export function useFormat(): Format {
  return formatOf(useLocale());
}
