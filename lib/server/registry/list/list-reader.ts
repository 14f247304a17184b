import "server-only";
import { currentClaim } from "@/lib/server/memory/claim";
import type { NameList } from "@/lib/server/names/name-list";
import { NameTable } from "@/lib/server/names/name-table";
import { inSlices, type Sliced } from "@/lib/server/names/slices";
import { RegistryFailure } from "@/lib/server/problem/registry-failure";
import { PageFault, PageScanner } from "./page-scanner";

/**
 * Collects the names of a list from its pages: in order, without duplicates and without names that the grammar rejects.
 */
export type ListReader = {
  /** Reads a page as it arrives. A new attempt at a page replaces the previous one. Rejects with `RegistryFailure`. */
  readPage(chunks: AsyncIterable<Uint8Array>): Promise<void>;
  /** Ends the page. Returns false if it had names, but no new ones. */
  endPage(): boolean;
  names(): NameList;
  /** The number of different names that the grammar rejected. */
  dropped(): number;
};

export type ListForm = {
  /** The list's name in messages. */
  subject: string;
  /** The field that holds the names. */
  field: string;
  /** Parses a name by its grammar. */
  isName: (text: string) => boolean;
  /** Most names. */
  most: number;
};

/** Rejected names remembered, to count duplicates once; further ones each count. */
const REFUSED_KEPT = 1000;
const STEP_BYTES = 8192;

/** Creates a reader of a list, still empty. */
export function createListReader({ subject, field, isName, most }: ListForm): ListReader {
  const names = new NameTable();
  const refused = new Set<string>();
  let claimed = 0;
  let [dropped, namesBefore, droppedBefore, refusedBefore, inPage] = [0, 0, 0, 0, 0];

  function add(name: string): void {
    inPage += 1;
    if (isName(name)) names.add(name);
    else if (!refused.has(name)) {
      dropped += 1;
      if (refused.size < REFUSED_KEPT) refused.add(name);
    }
    if (names.length + dropped > most) {
      throw new RegistryFailure("too-large", `${subject}: the list has more than ${most} names`);
    }
  }

  function beginPage(): void {
    names.keepFirst(namesBefore);
    for (const name of [...refused].slice(refusedBefore)) refused.delete(name);
    dropped = droppedBefore;
    inPage = 0;
  }

  return {
    names: () => names.toList(),
    dropped: () => dropped,
    endPage() {
      const brought = names.length > namesBefore || dropped > droppedBefore;
      [namesBefore, droppedBefore, refusedBefore] = [names.length, dropped, refused.size];
      return inPage === 0 || brought;
    },
    async readPage(chunks) {
      beginPage();
      const scanner = new PageScanner(field, add);
      const claim = currentClaim();
      const decoder = new TextDecoder("utf-8", { fatal: true });
      try {
        for await (const chunk of chunks) {
          await inSlices(readChunk(chunk, decoder, scanner));
          if (names.byteLength === claimed) continue;
          await claim?.grow(names.byteLength - claimed);
          claimed = names.byteLength;
        }
        scanner.push(decoder.decode());
        scanner.end();
      } catch (error) {
        throw failureOf(error, subject);
      }
    },
  };
}

function* readChunk(chunk: Uint8Array, decoder: TextDecoder, scanner: PageScanner): Sliced<void> {
  for (let from = 0; from < chunk.byteLength; from += STEP_BYTES) {
    scanner.push(decoder.decode(chunk.subarray(from, from + STEP_BYTES), { stream: true }));
    yield;
  }
}

/** Returns the failure of a page. The decoder throws a `TypeError` for bytes that are not UTF-8. */
function failureOf(error: unknown, subject: string): unknown {
  const isNoText = error instanceof TypeError && "code" in error && error.code === "ERR_ENCODING_INVALID_ENCODED_DATA";
  if (!isNoText && !(error instanceof PageFault)) return error;
  const isShape = error instanceof PageFault && error.kind === "shape";
  const what = isShape ? "the answer does not match the spec" : "the answer is not JSON";
  return new RegistryFailure("malformed", `${subject}: ${what}`);
}
