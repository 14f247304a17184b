import type { Reply } from "./reply";

/** Returns an error of the storage behind the data endpoint: XML that begins with a byte order mark. */
export function storageError(status: number, code: string, message: string): Reply {
  const text = `\uFEFF<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  return { status, headers: { "Content-Type": "application/xml", "x-ms-error-code": code }, body: Buffer.from(text) };
}
