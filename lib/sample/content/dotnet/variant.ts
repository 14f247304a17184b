import type { Distribution } from "./distribution";
import type { Product } from "./product";
import type { Release } from "./release-line";

const EXTRA_SINCE = "2023-12";
const ALPINE_EXTRA_SINCE = "2025-11";

/** Adds composite variants to the list. Images without .NET have none. */
function withComposite(product: Product, major: number, names: readonly string[]): string[] {
  return names.filter((name) => !name.includes("composite") || (product === "aspnet" && major >= 8));
}

function sdkVariants(kind: Distribution["kind"], major: number): string[] {
  return major >= 10 && kind !== "windows" && kind !== "debian" ? ["", "aot"] : [""];
}

/** Returns the variants of a distribution's images. The empty text is the plain image. */
export function variantsOf(product: Product, distribution: Distribution, { line, created }: Release): string[] {
  const { kind, name } = distribution;
  const month = created.slice(0, 7);
  if (product === "sdk") return sdkVariants(kind, line.major);
  const extra = month >= EXTRA_SINCE && line.major !== 7;
  if (kind === "alpine") {
    const more = month >= ALPINE_EXTRA_SINCE ? ["extra", "composite-extra"] : [];
    return line.major < 8 ? [""] : withComposite(product, line.major, ["", "composite", ...more]);
  }
  if (kind === "ubuntu" && line.major >= 6 && name !== "focal" && month >= "2023-02") {
    const small = ["chiseled", "chiseled-composite", ...(extra ? ["chiseled-extra", "chiseled-composite-extra"] : [])];
    return withComposite(product, line.major, ["", ...small]);
  }
  if (kind === "mariner" && line.major >= 6) {
    const small = ["distroless", "distroless-composite"];
    const more = extra && line.major >= 8 ? ["distroless-extra", "distroless-composite-extra"] : [];
    return withComposite(product, line.major, ["", ...small, ...more]);
  }
  return [""];
}
