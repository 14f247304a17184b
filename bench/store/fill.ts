import { createHash, randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { openSqliteStore } from "@/lib/server/store/open-sqlite";
import { lookOf } from "./numbered";

/** Writes a store with so many observations and so many bytes of content, in pieces as large as manifests and configurations are. */
const { values } = parseArgs({
  options: { database: { type: "string" }, observations: { type: "string" }, bytes: { type: "string" } },
});
const { database = "" } = values;
const [observations, bytes] = [Number(values.observations), Number(values.bytes)];
const PIECE = 8_192;
const AT_A_TIME = 1_000;

const { store } = openSqliteStore(database, { mostContentBytes: 2 * bytes, gatheredMilliseconds: 0 });
for (let from = 0; from < observations; from += AT_A_TIME) {
  await Promise.all(Array.from({ length: AT_A_TIME }, (_, at) => store.observations.look(lookOf(from + at))));
}
for (let written = 0; written < bytes; written += AT_A_TIME * PIECE) {
  const pieces = Array.from({ length: AT_A_TIME }, () => randomBytes(PIECE));
  await Promise.all(
    pieces.map((piece) => {
      const digest = digestSchema.parse(`sha256:${createHash("sha256").update(piece).digest("hex")}`);
      return store.content.put({ digest, bytes: piece, readAt: Date.now() });
    }),
  );
}
await store.close();
