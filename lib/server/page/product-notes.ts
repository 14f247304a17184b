import "server-only";
import type { ProductNotes } from "@/lib/contract/page/catalog-view";
import { translator } from "@/lib/i18n/translator";
import { PRODUCTS } from "@/lib/mar/product/products";
import { sourceOf } from "@/lib/mar/product/sources";

/** What the catalog's page says of each well-known product, by its id. */
export function productNotes(): ProductNotes {
  const t = translator("product.sentences");
  return Object.fromEntries(
    PRODUCTS.map(({ id }) => [id, { sentence: t(id), documentation: sourceOf(id).documentation }]),
  );
}
