import "server-only";
import { currentClaim } from "@/lib/server/memory/claim";
import type { NameList } from "@/lib/server/names/name-list";
import { NameTable } from "@/lib/server/names/name-table";
import { inSlices, type Sliced } from "@/lib/server/names/slices";
import { RegistryFailure } from "@/lib/server/problem/registry-failure";
import { PageFault, PageScanner } from "./page-scanner";

/** Names of a list as its pages bring them: in their order, each once, without those that the grammar refuses. */
export type ListReader = {
  /** Reads a page as it comes. Another attempt at a page takes the place of the one before. Rejects with `RegistryFailure`. */
  readPage(chunks: AsyncIterable<Uint8Array>): Promise<void>;
  /** The page has been read; false where it has names and none of them is new. */
  endPage(): boolean;
  names(): NameList;
  /** How many different names the grammar refused. */
  dropped(): number;
};

export type ListForm = {
  /** The list, as messages name it. */
  subject: string;
  /** The field that holds the names. */
  field: string;
  /** The grammar. */
  isName: (text: string) => boolean;
  /** Most names. */
  most: number;
};

/** How many refused names are known again; of more each counts as a different one. */
const REFUSED_KEPT = 1000;
const STEP_BYTES = 8192;

/** An empty list. */
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
      throw new RegistryFailure("too-large", `${subject}: the list is longer than the ${most} names it may have`);
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

/** What a page failed of; the decoder refuses what is no UTF-8 with a `TypeError`. */
function failureOf(error: unknown, subject: string): unknown {
  const isNoText = error instanceof TypeError && "code" in error && error.code === "ERR_ENCODING_INVALID_ENCODED_DATA";
  if (!isNoText && !(error instanceof PageFault)) return error;
  const isShape = error instanceof PageFault && error.kind === "shape";
  const what = isShape ? "the answer is not as the spec has it" : "the answer is no JSON";
  return new RegistryFailure("malformed", `${subject}: ${what}`);
}
