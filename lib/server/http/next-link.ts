import "server-only";
import { belowBase } from "@/lib/contract/base/base-path.mjs";

/** Returns the header that leads to the next page: the request's own address with other values; nothing without them. */
export function nextLink(
  request: Request,
  values: Readonly<Record<string, string>> | undefined | "",
): Record<string, string> {
  if (!values) return {};
  const { pathname, searchParams } = new URL(request.url);
  for (const [key, value] of Object.entries(values)) searchParams.set(key, value);
  return { Link: `<${belowBase(pathname)}?${searchParams}>; rel="next"` };
}
