type Branch = { [key: string]: string | Branch };

/** Returns a catalog with the keys and arguments of another, whose words have no Latin letter and no digit. */
export function madeUpCatalog<Catalog extends Branch>(catalog: Catalog): Catalog {
  const entries = Object.entries(catalog).map(([key, value]) => [
    key,
    typeof value === "string" ? new MessageWriter(value).text() : madeUpCatalog(value),
  ]);
  return Object.fromEntries(entries);
}

/** The parts of a message that stay unchanged: tags, arguments, and numbers with their form. */
const KEPT = /<\/?[\w-]+>|\{\s*\w+\s*(?:,\s*(?:number|date|time)[^{}]*)?\}/y;
const CHOICE = /\{\s*\w+,\s*(?:plural|select|selectordinal),\s*/y;
const SELECTOR = /\s*[\w=-]+\s*\{/y;

/** @see https://unicode-org.github.io/icu/userguide/format_parse/messages/ */
class MessageWriter {
  readonly #message: string;
  #at = 0;

  constructor(message: string) {
    this.#message = message;
  }

  text(): string {
    let written = "";
    while (this.#at < this.#message.length && this.#message[this.#at] !== "}") {
      const choice = this.#take(CHOICE);
      written += choice ? choice + this.#branches() : this.#take(KEPT) || this.#letter();
    }
    return written;
  }

  #branches(): string {
    let written = "";
    for (let selector = this.#take(SELECTOR); selector; selector = this.#take(SELECTOR)) {
      written += selector + this.text() + this.#take(/\}/y);
    }
    return written + this.#take(/\s*\}/y);
  }

  #letter(): string {
    return this.#take(/[\s\S]/uy).replace(/[A-Za-z0-9]/, "ж");
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const [taken = ""] = pattern.exec(this.#message) ?? [];
    this.#at += taken.length;
    return taken;
  }
}
