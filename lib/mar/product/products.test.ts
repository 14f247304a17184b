import { describe, expect, it } from "vitest";
import { parseRepository } from "@/lib/oci/name/repository";
import messages from "@/messages/en.json";
import { PRODUCTS, productOf } from "./products";
import { sourceOf } from "./sources";

describe("PRODUCTS", () => {
  it("names each product and each repository once", () => {
    expect(PRODUCTS.length).toBeGreaterThan(120);
    expect(new Set(PRODUCTS.map(({ id }) => id)).size).toBe(PRODUCTS.length);
    expect(new Set(PRODUCTS.map(({ repository }) => repository)).size).toBe(PRODUCTS.length);
    expect(PRODUCTS.filter(({ repository }) => !parseRepository(repository))).toEqual([]);
    expect(productOf("mssql/server")?.name).toBe("SQL Server");
    expect(productOf("no/such")).toBeUndefined();
  });

  it("has one sentence for each product, and no others", () => {
    expect(Object.keys(messages.product.sentences)).toEqual(PRODUCTS.map(({ id }) => id));
    for (const sentence of Object.values(messages.product.sentences)) expect(sentence).toMatch(/^[^.]*\S.*\.$/u);
  });

  it("has documentation and a source for each", () => {
    for (const { id } of PRODUCTS) {
      for (const address of Object.values(sourceOf(id))) expect(new URL(address).protocol).toBe("https:");
    }
  });
});
