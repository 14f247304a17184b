/**
 * Returns the `NODE_OPTIONS` that set a process's clock before anything else runs in it. `now` is an expression in which
 * `Real` is the real `Date`.
 */
export function clockOptions(now: string): string {
  const program = `const Real = Date;
const now = () => ${now};
globalThis.Date = new Proxy(Real, {
  apply: () => new Real(now()).toString(),
  construct: (target, args, made) => Reflect.construct(target, args.length === 0 ? [now()] : args, made),
  get: (target, key) => (key === "now" ? now : Reflect.get(target, key)),
});`;
  return `--import data:text/javascript,${encodeURIComponent(program)}`;
}
