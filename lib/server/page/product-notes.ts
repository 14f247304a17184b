import "server-only";
import type { ProductNotes } from "@/lib/contract/catalog/catalog-view";
import { translator } from "@/lib/i18n/translator";
import { PRODUCTS } from "@/lib/mar/product/products";
import { sourceOf } from "@/lib/mar/product/sources";

/** Returns the catalog page's notes on well-known products, by product id. */
export function productNotes(): ProductNotes {
  const t = translator("product.sentences");
  return Object.fromEntries(
    PRODUCTS.map(({ id }) => [id, { sentence: t(id), documentation: sourceOf(id).documentation }]),
  );
}
