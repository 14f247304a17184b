import "server-only";
import { Claim } from "../memory/claim";
import { memory } from "../memory/memory";
import type { MemoryAccount } from "../memory/memory-account";

const MIB = 1024 * 1024;
/** What a thread takes beside its document. */
const THREAD_BYTES = 16 * MIB;
/** Bytes of memory for each byte of a document while it is read: its text, its values, the checked values and their copy. */
const TIMES = 12;
/** How long a question may wait for memory, in milliseconds. */
const WAIT_MILLISECONDS = 10_000;

/**
 * Counts what a thread takes while it reads a document of so many bytes. Where a budget has less room for reading than one
 * document may take, documents are read one by one.
 * @throws RegistryFailure `busy` where no room comes in time; the signal's reason when it aborts
 */
export async function holdMemory(
  bytes: number,
  signal: AbortSignal,
  account: MemoryAccount = memory(),
): Promise<() => void> {
  const claim = new Claim(account, "read");
  await claim.grow(Math.min(THREAD_BYTES + bytes * TIMES, account.shares.read), { wait: WAIT_MILLISECONDS, signal });
  return () => claim.end();
}
