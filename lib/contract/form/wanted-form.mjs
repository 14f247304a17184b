import Negotiator from "negotiator";
import { LOCALE_PREFIXES, splitLocale } from "../locale/locale.mjs";

/**
 * In which form a page's address is answered. Plain JavaScript, as the server that starts before anything is compiled uses it too.
 * @typedef {"html" | "text" | "json"} Form
 */

/**
 * The form that a request wants, and whether its `Accept` names it: what takes anything is told apart by its `User-Agent`.
 * @typedef {{ form: Form, isNamed: boolean }} Wanted
 */

/** @type {ReadonlyMap<string, Form>} in the order in which we like them best */
const FORM_OF_TYPE = new Map([
  ["text/html", "html"],
  ["application/xhtml+xml", "html"],
  ["text/plain", "text"],
  ["application/json", "json"],
]);
const TYPES = [...FORM_OF_TYPE.keys()];

/**
 * Programs that people type into a terminal. Crawlers and whatever shows previews of links take anything too, and need HTML.
 * @see https://learn.microsoft.com/powershell/module/microsoft.powershell.utility/invoke-webrequest
 */
const COMMAND_LINE = /^(?:curl|wget2?|httpie|xh)\/|powershell\/\d/i;

/** A parameter of a type other than its weight, such as `charset=utf-8`: programs add them, and no form here has one. */
const PARAMETER = /;[ \t]*(?!q=)[^\s;,="]+=(?:"[^"]*"|[^;,"]*)/gi;

/** Headers whose meaning is remembered: browsers send few different ones. */
const MOST_HEADERS = 100;
/** @type {Map<string, Wanted>} */
const known = new Map();

/** @type {Wanted} */
const ANYTHING = { form: "html", isNamed: false };

/**
 * Returns the form that a request for a page wants.
 * @param {{ accept?: string | undefined, "user-agent"?: string | undefined }} headers
 * @returns {Wanted}
 */
export function wantedForm({ accept, "user-agent": agent = "" }) {
  const named = accept === undefined ? ANYTHING : namedForm(accept);
  if (named.isNamed || !COMMAND_LINE.test(agent)) return named;
  return { form: "text", isNamed: false };
}

/**
 * @param {string} accept
 * @returns {Wanted}
 */
function namedForm(accept) {
  const before = known.get(accept);
  if (before) return before;
  const negotiator = new Negotiator({ headers: { accept: accept.replace(PARAMETER, "") } });
  const [type] = negotiator.mediaTypes(TYPES);
  const ranges = negotiator.mediaTypes().map((range) => range.toLowerCase());
  const isNamed = type !== undefined && (ranges.includes(type) || ranges.includes(type.replace(/\/.*/, "/*")));
  const found = isNamed ? { form: FORM_OF_TYPE.get(type) ?? "html", isNamed } : ANYTHING;
  if (known.size >= MOST_HEADERS) known.clear();
  known.set(accept, found);
  return found;
}

/** What is below these paths, or at these, has one form. */
const ONE_FORM =
  /^\/(?:api|badge|feeds|og|_next|sw\.js|icon\.svg|manifest\.webmanifest|styleguide|apple-touch-icon\.png|favicon\.ico|robots\.txt)(?:[/?]|$)/;

/**
 * Returns true for the address of a page, which has several forms.
 * @param {string} address path and query as received
 * @returns {boolean}
 */
export function hasForms(address) {
  if (!address.startsWith("/")) return false;
  const isInLocale = LOCALE_PREFIXES.some((prefix) => address.startsWith(prefix, 1));
  return !ONE_FORM.test(isInLocale ? splitLocale(address).path : address);
}
