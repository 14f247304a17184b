const LANGUAGE = /^[a-z]{2}(?:-[a-z]{2,4})?$/i;

/** A path of the official portal. `rest` follows the portal's own prefix. */
export type PortalPath = { kind: "catalog" } | { kind: "artifact"; rest: readonly string[] };

/** Reads `/<locale>/artifact/mar/…`, `/[<locale>/]product/…` and `/<locale>/catalog`. */
export function readPortalPath(components: readonly string[]): PortalPath | undefined {
  const located = LANGUAGE.test(components[0] ?? "");
  const path = located ? components.slice(1) : components;
  if (located && path.length === 1 && path[0] === "catalog") return { kind: "catalog" };
  if (located && path[0] === "artifact" && path[1] === "mar" && path.length > 2) return artifact(path.slice(2));
  if (path[0] === "product" && path.length > 1) return artifact(path.slice(1));
  return undefined;
}

function artifact(rest: readonly string[]): PortalPath {
  const last = rest[rest.length - 1];
  const isTab = rest.length > 1 && (last === "about" || last === "tags");
  return { kind: "artifact", rest: isTab ? rest.slice(0, -1) : rest };
}
