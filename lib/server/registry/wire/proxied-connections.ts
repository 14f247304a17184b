import "server-only";
import { Agent, type buildConnector, Dispatcher, Pool, ProxyAgent } from "undici";
import type { ProxyOf } from "@/lib/server/settings/proxy/proxies";

/** What direct connections and those to a proxy have in common. */
export type ConnectionOptions = Pick<Agent.Options, "connections" | "keepAliveTimeout" | "keepAliveMaxTimeout"> & {
  connect: buildConnector.BuildOptions;
};

/** Connections of which each goes directly, or through the proxy of its address. A proxy of an `https:` address only sees a tunnel. */
export class ProxiedConnections extends Dispatcher {
  readonly #direct: Dispatcher;
  readonly #throughProxy = new Map<string, Dispatcher>();
  readonly #proxyOf: ProxyOf;
  readonly #options: ConnectionOptions;

  constructor(proxyOf: ProxyOf, options: ConnectionOptions) {
    super();
    this.#direct = new Agent(options);
    this.#proxyOf = proxyOf;
    this.#options = options;
  }

  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    const proxy = this.#proxyOf(new URL(String(options.origin)));
    return (proxy ? this.#through(proxy) : this.#direct).dispatch(options, handler);
  }

  #through(proxy: string): Dispatcher {
    const known = this.#throughProxy.get(proxy);
    if (known) return known;
    const { connect, ...options } = this.#options;
    const { timeout } = connect;
    const made = new ProxyAgent({
      ...options,
      uri: withoutCredentials(proxy),
      ...token(proxy),
      proxyTls: connect,
      // A signal ends no request that has no connection yet, so these times are all that a silent proxy is given: for its answer, and in the tunnel.
      clientFactory: (origin, own) => new Pool(origin, { ...own, headersTimeout: timeout }),
      requestTls: { timeout },
    });
    this.#throughProxy.set(proxy, made);
    return made;
  }
}

function withoutCredentials(proxy: string): string {
  const url = new URL(proxy);
  url.username = "";
  url.password = "";
  return url.href;
}

/** undici takes credentials from an address only if they have a password. */
function token(proxy: string): { token?: string } {
  const { username, password } = new URL(proxy);
  if (!username && !password) return {};
  const words = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { token: `Basic ${Buffer.from(words).toString("base64")}` };
}
