import "server-only";
import { createHash } from "node:crypto";
import type { TagChange } from "../store/observations/observations";

/** The namespace of the ids of our feeds. A change would make every entry new to every reader. */
const NAMESPACE = Buffer.from("5d0c1f1e7a3b4c0e9b6f2a8d3e4f5061", "hex");

/**
 * Returns an id that depends on these parts alone, not on the host: a name-based UUID.
 * @see https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-5
 */
export function feedId(...parts: readonly string[]): string {
  const hash = createHash("sha1").update(NAMESPACE).update(parts.join("\n")).digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const text = hash.toString("hex");
  return `urn:uuid:${[text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join("-")}`;
}

/**
 * Returns the id of one change, the same in every feed that has it. The digests tell changes apart whose numbers are the
 * same because the store was lost. A digest that is read only later is left out.
 */
export function changeId({ region, repository, tag, seq, change, from, to }: TagChange): string {
  const since = change === "moved" || change === "returned" ? to?.digest : undefined;
  return feedId("change", region, repository, tag, String(seq), change, from?.digest ?? "", since ?? "");
}
