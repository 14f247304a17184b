import { createHash } from "node:crypto";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { openSqliteThread } from "@/lib/server/store/thread/sqlite-thread";

/** Writes observations and content to a store until it is killed, and prints the number of each that is stored. */
const [file = "", first = "0"] = process.argv.slice(2);
const repository = repositorySchema.parse("dotnet/aspnet");
const { store } = await openSqliteThread(file, { mostContentBytes: 1e9, gatheredMilliseconds: 1 });

async function write(number: number): Promise<void> {
  const bytes = Buffer.from(`content ${number} `.repeat(500));
  const digest = digestSchema.parse(`sha256:${createHash("sha256").update(bytes).digest("hex")}`);
  const place = { region: "global", repository, tag: tagSchema.parse(`t${number}`) } as const;
  await Promise.all([
    store.content.put({ digest, bytes, readAt: number }),
    store.observations.look({ ...place, at: 1_000 + number, saw: { state: "digest", digest } }),
  ]);
  process.stdout.write(`${number}\n`);
}

for (let number = Number(first); ; number += 10) {
  await Promise.all(Array.from({ length: 10 }, (_, at) => write(number + at)));
}
