const KEY = Symbol.for("mar-discovery.shown-ages");

/** Takes until when the words of an age are true, in milliseconds since 1970. */
type Watch = (until: number) => void;

const holder: typeof globalThis & { [KEY]?: Watch } = globalThis;

/** Has the server told of each age that it renders: a page is kept no longer than its words are true. The bundles of one process share it. */
export function watchShownAges(watch: Watch): void {
  holder[KEY] = watch;
}

/** Tells until when the words of an age that is rendered now are true. In a browser nobody is told. */
export function noteShownAge(until: number): void {
  holder[KEY]?.(until);
}
