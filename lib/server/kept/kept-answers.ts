import "server-only";
import type { Draft } from "../exchange/draft";
import type { Exchange } from "../exchange/exchange";
import type { AnswerHeaders } from "../headers/answer-headers";
import { CountedCache } from "../memory/counted-cache";
import type { MemoryAccount } from "../memory/memory-account";
import { type Route, routeOf } from "../tally/route.mjs";
import type { Asked, Make, Reply, Waiting } from "./front.mjs";
import { KeptAnswer } from "./kept-answer";
import { MOST_BYTES, type Recorded, recordAnswer } from "./recording";
import { Renewals } from "./renewals";
import { replyWith } from "./reply";
import { UnderWay } from "./under-way";
import { endOf, stateOf } from "./validity";

/** The part of the memory for caches that finished answers may take. */
const SHARE = 1 / 8;

type Options = {
  account: MemoryAccount;
  /** Returns the name under which an answer to a request is kept; `undefined` for one that concerns the one visitor. */
  keyOf: (request: Asked) => string | undefined;
  /** Returns what every answer to a request has. */
  headersOf: (request: Asked) => AnswerHeaders;
  /** False while pages have something to say that they did not have when they were made. */
  mayGivePages: () => boolean;
  /** Returns what has the application answer a request again, for nobody. */
  maker: () => Make | undefined;
};

/**
 * Finished answers: what is known is sent without being made again. The application stays the only place that makes them, and says which
 * are the same for everybody (`offerDraft`).
 */
export class KeptAnswers {
  readonly #options: Options;
  readonly #answers: CountedCache<KeptAnswer>;
  readonly #renewals = new Renewals();
  readonly #underWay = new UnderWay();

  constructor(options: Options) {
    this.#options = options;
    this.#answers = new CountedCache({ account: options.account, share: SHARE, size: ({ bytes }) => bytes });
  }

  /** Returns the finished answer to a GET or HEAD request; `undefined` if the application has to make it. */
  reply(request: Asked): Reply | Promise<Reply> | undefined {
    const key = this.#options.keyOf(request);
    const kept = key === undefined ? undefined : this.#answers.get(key);
    if (!kept || key === undefined) return undefined;
    if (kept.draft.kind === "page" && !this.#options.mayGivePages()) return undefined;
    const now = Date.now();
    const state = stateOf(kept, now);
    const form = state === "over" ? undefined : kept.form();
    if (!form) {
      this.#answers.delete(key);
      return undefined;
    }
    if (state === "ending" && !this.#renewals.isPaused(key, now) && !this.#makeAgain(key, request)) return undefined;
    return replyWith(request, kept, form, { now, common: this.#options.headersOf(request) });
  }

  /** Returns what to wait for while the answer to a request is made for others; `undefined` if it should be made at once. */
  underWay(request: Asked): Waiting | undefined {
    if (this.#underWay.isEmpty) return undefined;
    const key = this.#options.keyOf(request);
    return key === undefined ? undefined : this.#underWay.of(key);
  }

  /** Records what the application answers, and keeps it if it may be kept. A page that went without something is made again, whole. */
  async record({ request, response, draft }: Exchange): Promise<void> {
    const key = request.method === "GET" ? this.#options.keyOf(request) : undefined;
    if (key === undefined) return;
    // The framework writes another address into the request.
    const { url, headers, socket } = request;
    const { begin, end } = this.#underWay.start(key, true);
    const isWanted = () => isOffered(draft) && !draft.isLate;
    const recorded = await recordAnswer(response, { isWanted, onPart: begin });
    if (recorded) this.#keep(key, draft, routeOf(url ?? ""), recorded);
    const isMissed = draft.isLate && isOffered(draft) && response.statusCode === 200 && response.writableFinished;
    if (isMissed && !this.#renewals.isPaused(key, Date.now())) this.#makeAgain(key, { url, headers, socket });
    end();
  }

  #makeAgain(key: string, request: Parameters<Make>[0]): boolean {
    const make = this.#options.maker();
    if (!make) return false;
    return this.#renewals.start(
      key,
      () => {
        const { end } = this.#underWay.start(key, false);
        return make(request).finally(() => setImmediate(end));
      },
      ({ status, draft, ...recorded }) =>
        status === 200 && this.#keep(key, draft, routeOf(request.url ?? ""), recorded),
    );
  }

  #keep(key: string, draft: Draft, route: Route, recorded: Recorded): boolean {
    const end = draft.isLate || recorded.body.byteLength > MOST_BYTES ? undefined : endOf(draft, Date.now());
    if (end === undefined) return false;
    this.#answers.set(key, new KeptAnswer(draft, end, route, recorded));
    return true;
  }
}

function isOffered({ kind, isSpoiled }: Draft): boolean {
  return kind !== undefined && !isSpoiled;
}
