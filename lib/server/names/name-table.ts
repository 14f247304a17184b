import "server-only";
import { NameList } from "./name-list";

const FIRST_BYTES = 4096;
/** A power of two, like all sizes of the hash table. */
const FIRST_NAMES = 256;
const LINE_END = 10;

/**
 * Collects names of printable ASCII in order of arrival and drops duplicates. Names are in one growing buffer, with a
 * hash table of their positions: a set of strings would take ten times as much memory.
 */
export class NameTable {
  #bytes = Buffer.allocUnsafeSlow(FIRST_BYTES).fill(LINE_END, 0, 1);
  #end = 1;
  #starts = new Uint32Array(FIRST_NAMES);
  /** Kept, so that growing the table need not hash the names again. */
  #hashes = new Uint32Array(FIRST_NAMES);
  /** Positions plus one, in the slots that the names' hashes choose; 0 is a free slot. */
  #slots = new Uint32Array(FIRST_NAMES);
  #length = 0;
  /** Differs between tables, so that nobody can choose names that collide. */
  readonly #seed = Math.floor(Math.random() * 0xffff_ffff);

  get length(): number {
    return this.#length;
  }

  /** Bytes that it takes in memory. */
  get byteLength(): number {
    return this.#bytes.byteLength + 2 * this.#starts.byteLength + this.#slots.byteLength;
  }

  /** Adds a name. Returns false if it is there already. */
  add(name: string): boolean {
    const hash = hashOf(name, this.#seed);
    let slot = hash & (this.#slots.length - 1);
    for (let held = this.#slots[slot]; held; held = this.#slots[slot]) {
      if (this.#hashes[held - 1] === hash && this.#holds(held - 1, name)) return false;
      slot = (slot + 1) & (this.#slots.length - 1);
    }
    this.#makeRoom(name.length + 1);
    this.#starts[this.#length] = this.#end;
    this.#hashes[this.#length] = hash;
    this.#end += this.#bytes.write(name, this.#end, "latin1");
    this.#bytes[this.#end] = LINE_END;
    this.#end += 1;
    this.#length += 1;
    this.#slots[slot] = this.#length;
    if (this.#length * 2 > this.#slots.length) this.#putAll(new Uint32Array(this.#slots.length * 4));
    return true;
  }

  /** Removes all names but the first so many. */
  keepFirst(length: number): void {
    if (length >= this.#length) return;
    this.#end = this.#starts[length] ?? 1;
    this.#length = length;
    this.#putAll(this.#slots.fill(0));
  }

  /** Returns the names, in a buffer of their exact size. */
  toList(): NameList {
    const starts = new Uint32Array(this.#length + 1);
    starts.set(this.#starts.subarray(0, this.#length));
    starts[this.#length] = this.#end;
    const bytes = Buffer.allocUnsafeSlow(this.#end);
    this.#bytes.copy(bytes, 0, 0, this.#end);
    return new NameList(bytes, starts);
  }

  #holds(position: number, name: string): boolean {
    const start = this.#starts[position] ?? 0;
    if (this.#bytes[start + name.length] !== LINE_END) return false;
    for (let at = 0; at < name.length; at += 1) {
      if (this.#bytes[start + at] !== name.charCodeAt(at)) return false;
    }
    return true;
  }

  /** Inserts every name into an empty table. */
  #putAll(slots: Uint32Array<ArrayBuffer>): void {
    for (let position = 0; position < this.#length; position += 1) {
      let slot = (this.#hashes[position] ?? 0) & (slots.length - 1);
      while (slots[slot]) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = position + 1;
    }
    this.#slots = slots;
  }

  #makeRoom(length: number): void {
    if (this.#end + length > this.#bytes.length) {
      const bytes = Buffer.allocUnsafeSlow((this.#bytes.length + length) * 2);
      this.#bytes.copy(bytes, 0, 0, this.#end);
      this.#bytes = bytes;
    }
    if (this.#length < this.#starts.length) return;
    this.#starts = doubled(this.#starts);
    this.#hashes = doubled(this.#hashes);
  }
}

function doubled(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

/** Returns an unsigned 32-bit hash with well-mixed bits. */
function hashOf(name: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < name.length; at += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(at), 0x0100_0193) ^ (hash >>> 15);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
