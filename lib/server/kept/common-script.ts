import "server-only";
import { readFileSync } from "node:fs";
import * as z from "zod/mini";
import { belowBase } from "@/lib/contract/base/base-path.mjs";

/** The one file that holds the scripts of every page, and the files that it holds: see `scripts/build/common-script.mjs`. */
export type CommonScript = z.infer<typeof schema>;

const schema = z.object({ file: z.string(), parts: z.array(z.string()) });

let known: CommonScript | undefined;

/** Returns the common script of this build; without any part where there is none, as in development. */
export function commonScript(): CommonScript {
  known ??= read(process.env.COMMON_SCRIPT);
  return known;
}

function read(path: string | undefined): CommonScript {
  if (!path) return { file: "", parts: [] };
  const { file, parts } = schema.parse(JSON.parse(readFileSync(path, "utf8")));
  return { file: belowBase(file), parts: parts.map((part) => belowBase(part)) };
}

/** Returns which files a page loads in place of those that it names. */
export function withCommonScript(files: readonly string[], { file, parts }: CommonScript): string[] {
  const own = files.filter((each) => !parts.includes(each));
  return own.length < files.length ? [file, ...own] : own;
}
