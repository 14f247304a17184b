import "server-only";
import { Claim } from "../memory/claim";
import { memory } from "../memory/memory";
import type { MemoryAccount } from "../memory/memory-account";

const MIB = 1024 * 1024;
/** Bytes that a thread takes besides its document. */
const THREAD_BYTES = 16 * MIB;
/** Bytes of memory per byte of a document being read: its text, its values, the checked values and their copy. */
const TIMES = 12;
/** How long a question may wait for memory, in milliseconds. */
const WAIT_MILLISECONDS = 10_000;

/**
 * Reserves the memory that a thread takes to read a document of so many bytes. If the budget has room for less than one
 * document, documents are read one at a time.
 * @throws RegistryFailure `busy` if no room becomes free in time; the signal's reason when it aborts
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
