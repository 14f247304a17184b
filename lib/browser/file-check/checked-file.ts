/** The maximum size of a file, in bytes and in UTF-16 code units. */
export const FILE_MOST_BYTES = 1_048_576;

/** A file's text. `name` is missing if it was typed or pasted. */
export type CheckedFile = { name?: string; text: string };

/** Why a file is not read. `size` is in bytes, or in characters for a pasted text. */
export type FileProblem =
  | { kind: "too-large"; size: number }
  | { kind: "binary"; line: number }
  | { kind: "not-utf-8" }
  | { kind: "not-readable" };

export type FileResult = { ok: true; file: CheckedFile } | { ok: false; problem: FileProblem };

/** Reads a chosen or dropped file. A file written from it later has the same bytes except for changes. */
export async function readCheckedFile(file: File): Promise<FileResult> {
  if (file.size > FILE_MOST_BYTES) return failed({ kind: "too-large", size: file.size });
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const zero = bytes.indexOf(0);
    if (zero >= 0) return failed({ kind: "binary", line: lineOf(bytes, zero) });
    return { ok: true, file: { name: file.name, text: decoder.decode(bytes) } };
  } catch (error) {
    // A folder, or a file that no longer exists.
    return failed({ kind: error instanceof TypeError ? "not-utf-8" : "not-readable" });
  }
}

/** Checks a typed or pasted text. */
export function checkText(text: string): FileProblem | undefined {
  if (text.length > FILE_MOST_BYTES) return { kind: "too-large", size: text.length };
  const zero = text.indexOf("\0");
  return zero < 0 ? undefined : { kind: "binary", line: text.slice(0, zero).split("\n").length };
}

function failed(problem: FileProblem): FileResult {
  return { ok: false, problem };
}

function lineOf(bytes: Uint8Array, place: number): number {
  let line = 1;
  for (let at = bytes.indexOf(10); at >= 0 && at < place; at = bytes.indexOf(10, at + 1)) line++;
  return line;
}
