import "server-only";
import { hasForms, wantedForm } from "@/lib/contract/form/wanted-form.mjs";
import type { Settings } from "../settings/read-settings";
import type { TrustedProxies } from "../settings/trusted-proxies";
import { isEncrypted, isFromTrusted } from "../visitor/request-origin";
import { type Asked, isOpenToOrigins, originHeaders } from "./origin-headers";
import { ENCRYPTED, type Kind, kindOf, POLICY } from "./policy";

/** What every answer to a request has, beside its own headers. */
export type AnswerHeaders = {
  /** Names and values, one after the other. A header that the answer has itself is left alone. */
  headers: readonly string[];
  /** The security policy of an answer that has none of its own. Whoever gets a 304 has one already. */
  policy: string | undefined;
  /** What the answer depends on, beside what it names itself. */
  vary: readonly string[];
};

type Headers = Readonly<Record<string, string>>;
type Transport = "plain" | "encrypted";
const VARIES = { none: [], form: ["Accept"], program: ["Accept", "User-Agent"], origin: ["Origin"] } as const;
type Varies = keyof typeof VARIES;

/** Made once: most answers are given in a few microseconds. */
function made(kind: Kind, more: Headers): Record<Varies, AnswerHeaders> {
  const { "Content-Security-Policy": policy, ...own } = POLICY[kind];
  const headers = Object.entries({ ...own, ...more }).flat();
  const of = (vary: readonly string[]) => ({ headers, policy, vary });
  return { none: of(VARIES.none), form: of(VARIES.form), program: of(VARIES.program), origin: of(VARIES.origin) };
}

function ofKinds(more: Headers): Record<Kind, Record<Varies, AnswerHeaders>> {
  return {
    page: made("page", more),
    program: made("program", more),
    picture: made("picture", more),
    file: made("file", more),
  };
}

const ALL: Record<Transport, ReturnType<typeof ofKinds>> = { plain: ofKinds({}), encrypted: ofKinds(ENCRYPTED) };

/**
 * Returns the headers that belong to a connection, an address and a setting, and to no answer: so they are never kept with one, and each
 * request gets its own.
 */
export function answerHeaders(
  request: Asked,
  { trustedProxies, apiOrigins }: Pick<Settings, "trustedProxies" | "apiOrigins">,
): AnswerHeaders {
  const { url = "/" } = request;
  const kind = kindOf(url);
  const own = ALL[isEncrypted(request, trustedProxies) ? "encrypted" : "plain"][kind];
  if (kind === "page") return own[hasForms(url) ? variesBy(request, trustedProxies) : "none"];
  if (!apiOrigins || !isOpenToOrigins(url)) return own.none;
  const common = own[apiOrigins === "any" ? "none" : "origin"];
  return { ...common, headers: common.headers.concat(originHeaders(request, apiOrigins)) };
}

/** What a cache in front makes of all browsers' `Accept`, so that they share one page: see `docs/operations.md`. */
const MADE_ALIKE = "text/html";

/** What takes anything is told apart by its name: a browser, which names what it takes, is not. */
function variesBy(request: Asked, trustedProxies: TrustedProxies): Varies {
  const { headers } = request;
  if (!wantedForm(headers).isNamed) return "program";
  return headers.accept === MADE_ALIKE && isFromTrusted(request, trustedProxies) ? "none" : "form";
}
