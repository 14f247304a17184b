import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test, vi } from "vitest";
import { spooled } from "./spool";

const signal = new AbortController().signal;
const KIB = 1024;

/** Yields so many chunks of 64 KiB, each of one letter, and then fails if told to. */
async function* chunks(count: number, onEnd: () => void = () => {}, failure?: Error): AsyncGenerator<Uint8Array, void> {
  for (let at = 0; at < count; at += 1) yield Buffer.alloc(64 * KIB, 97 + (at % 26));
  onEnd();
  if (failure) throw failure;
}

async function collect(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of source) parts.push(part);
  return Buffer.concat(parts);
}

describe.each([
  ["in memory", 4, 4 * 64 * KIB],
  ["in a file", 40, 40 * 64 * KIB],
  ["in memory, of a size that nobody knows", 4, undefined],
  ["in memory and in a file, of a size that nobody knows", 40, undefined],
])("spooled content %s", (_where, count, size) => {
  test("arrives whole and in order", async () => {
    const expected = await collect(chunks(count));
    const read = await collect(spooled(() => chunks(count), { size, idleMilliseconds: 60_000, signal }));
    expect(read.equals(expected)).toBe(true);
  });

  test("is read to its end while its reader takes nothing", async () => {
    const onEnd = vi.fn();
    const reader = spooled(() => chunks(count, onEnd), { size, idleMilliseconds: 60_000, signal });
    await reader.next();
    await vi.waitFor(() => expect(onEnd).toHaveBeenCalled());
    await reader.return();
  });

  test("ends with its source's error, after everything before", async () => {
    const reader = spooled(() => chunks(count, undefined, new Error("broken")), {
      size,
      idleMilliseconds: 60_000,
      signal,
    });
    let bytes = 0;
    await expect(
      (async () => {
        for await (const part of reader) bytes += part.byteLength;
      })(),
    ).rejects.toThrow("broken");
    expect(bytes).toBe(count * 64 * KIB);
  });

  test("is abandoned when nobody takes anything for too long", async () => {
    const stopped = vi.fn();
    async function* endless(ended: AbortSignal): AsyncGenerator<Uint8Array, void> {
      ended.addEventListener("abort", stopped);
      yield* chunks(count);
      while (!ended.aborted) await sleep(5);
    }
    const reader = spooled(endless, { size, idleMilliseconds: 20, signal });
    await reader.next();
    await vi.waitFor(() => expect(stopped).toHaveBeenCalled());
    await expect(reader.next()).rejects.toMatchObject({ reason: "timeout" });
  });

  test("is abandoned when its reader leaves", async () => {
    const leaver = new AbortController();
    const reader = spooled(() => chunks(count), { size, idleMilliseconds: 60_000, signal: leaver.signal });
    await reader.next();
    leaver.abort(new Error("left"));
    await expect(collect(reader)).rejects.toThrow("left");
  });
});

test("refuses more than files may hold", async () => {
  const many = Array.from({ length: 5 }, () =>
    spooled(() => chunks(1), { size: KIB * KIB * KIB, idleMilliseconds: 60_000, signal }),
  );
  const outcomes = await Promise.allSettled(many.map((reader) => reader.next()));
  expect(outcomes.filter(({ status }) => status === "rejected")).toHaveLength(1);
  await Promise.all(many.map((reader) => reader.return()));
  const again = spooled(() => chunks(1), { size: KIB * KIB * KIB, idleMilliseconds: 60_000, signal });
  expect((await again.next()).done).toBe(false);
  await again.return();
});
