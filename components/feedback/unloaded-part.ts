/**
 * Returns true for the failure of a script that a press asked for: the connection failed, or a newer build no longer has it. Who
 * asks for it again needs the page anew, as React remembers the failure.
 */
export function isUnloadedPart({ name, message }: Error): boolean {
  return name === "ChunkLoadError" || /^(?:Failed to load|Loading) (?:CSS )?chunk /.test(message);
}
