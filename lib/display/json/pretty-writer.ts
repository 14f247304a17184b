import { type Digest, parseDigest } from "@/lib/oci/name/digest";

/** The place of a digest value, without quotes: positions in the pretty text. */
export type DigestPlace = {
  start: number;
  end: number;
  digest: Digest;
  /** True for a digest of a manifest's descriptor: in `manifests[]` or `subject`. */
  isManifest: boolean;
};

type Container = { isObject: boolean; key: string; expectsKey: boolean; isEmpty: boolean };

const INDENT = "  ";
const LONGEST_DIGEST_TOKEN = '"sha512:"'.length + 128;

/** Writes the tokens of one valid JSON document with line breaks and indentation. */
export class PrettyWriter {
  readonly #parts: string[] = [];
  readonly #within: Container[] = [];
  readonly digests: DigestPlace[] = [];
  #length = 0;

  get depth(): number {
    return this.#within.length;
  }

  /** The number of characters so far. */
  get length(): number {
    return this.#length;
  }

  text(): string {
    return this.#parts.join("");
  }

  write(token: string): void {
    if (token === "}" || token === "]") this.#close(token);
    else if (token === ",") this.#goOn();
    else if (token === ":") this.#put(": ");
    else this.#begin(token);
  }

  #close(token: string): void {
    if (!this.#within.pop()?.isEmpty) this.#breakLine();
    this.#put(token);
  }

  #goOn(): void {
    const container = this.#innermost();
    if (container) container.expectsKey = container.isObject;
    this.#put(",");
    this.#breakLine();
  }

  /** Writes a key, a value, or the beginning of one. */
  #begin(token: string): void {
    const container = this.#innermost();
    if (container?.isEmpty) {
      container.isEmpty = false;
      this.#breakLine();
    }
    if (token === "{" || token === "[") {
      const isObject = token === "{";
      this.#within.push({ isObject, key: "", expectsKey: isObject, isEmpty: true });
    } else if (container?.expectsKey) {
      container.key = keyOf(token);
      container.expectsKey = false;
    } else {
      this.#note(token);
    }
    this.#put(token);
  }

  #innermost(): Container | undefined {
    return this.#within[this.#within.length - 1];
  }

  #put(part: string): void {
    this.#parts.push(part);
    this.#length += part.length;
  }

  #breakLine(): void {
    this.#put(`\n${INDENT.repeat(this.#within.length)}`);
  }

  #note(token: string): void {
    if (!token.startsWith('"sha') || token.length > LONGEST_DIGEST_TOKEN) return;
    const digest = parseDigest(token.slice(1, -1));
    if (!digest) return;
    const start = this.#length + 1;
    this.digests.push({ start, end: start + digest.length, digest, isManifest: this.#isInDescriptorOfManifest() });
  }

  #isInDescriptorOfManifest(): boolean {
    const [root, second, third] = this.#within;
    if (this.#innermost()?.key !== "digest") return false;
    if (this.depth === 2) return root?.key === "subject" && second?.isObject === true;
    return this.depth === 3 && root?.key === "manifests" && second?.isObject === false && third?.isObject === true;
  }
}

function keyOf(token: string): string {
  return token.includes("\\") ? String(JSON.parse(token)) : token.slice(1, -1);
}
