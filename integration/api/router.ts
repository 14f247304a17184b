/** One of Next's route handlers, as tests call it. */
type Handler<Params> = (request: Request, context: { params: Promise<Params> }) => Promise<Response>;

type Routes = {
  v2: { GET: Handler<{ region: string; path: string[] }>; POST: Handler<{ region: string; path: string[] }> };
  about: { GET: Handler<{ region: string; repository: string[] }> };
  images: { GET: Handler<{ region: string; repository: string[] }> };
  digests: { GET: Handler<{ region: string; repository: string[] }> };
  history: {
    GET: Handler<{ region: string; repository: string[] }>;
    POST: Handler<{ region: string; repository: string[] }>;
  };
  replacements: { GET: Handler<{ region: string; repository: string[] }> };
  charts: { GET: Handler<{ region: string; repository: string[] }> };
  configs: { GET: Handler<{ region: string; repository: string[] }> };
  sboms: { GET: Handler<{ region: string; repository: string[] }> };
  attached: { GET: Handler<{ region: string; repository: string[] }> };
  firewall: { GET: Handler<{ form: string }> };
  reachability: { GET: (request: Request) => Promise<Response>; POST: (request: Request) => Promise<Response> };
  badge: { GET: Handler<{ region: string; name: string[] }> };
  openapi: { GET: (request: Request) => Promise<Response> };
  metrics: { GET: (request: Request) => Promise<Response> };
  live: { GET: (request: Request) => Promise<Response> };
  ready: { GET: (request: Request) => Promise<Response> };
  resolve: Record<"GET" | "POST", (request: Request) => Promise<Response>>;
  feeds: { GET: Handler<{ region: string; name: string[] }> };
  og: { GET: Handler<{ path?: string[] }> };
  changes: { GET: Handler<{ region: string }> };
  search: { GET: Handler<{ region: string }> };
  endOfLife: { GET: Handler<{ region: string }> };
  endAtom: { GET: Handler<{ region: string }> };
  endJson: { GET: Handler<{ region: string }> };
  unknown: { GET: Handler<{ unknown: string[] }> };
};

const OF_REPOSITORY = ["about", "images", "digests", "replacements", "sboms", "attached"] as const;

function isOfRepository(kind: string): kind is (typeof OF_REPOSITORY)[number] {
  return OF_REPOSITORY.some((each) => each === kind);
}

const ORIGIN = "http://discovery.test";

/**
 * Routes a request to its handler as Next would. Next decodes each segment once. The path is used as written, because
 * `URL` would resolve `..` first.
 */
export function routed(routes: Routes, target: string, init: RequestInit = {}): Promise<Response> {
  const request = new Request(`${ORIGIN}${target}`, init);
  const [path = ""] = target.split("?");
  const [, first, region = "", kind = "", ...rest] = path.split("/").map((segment) => decodeURIComponent(segment));
  if (first === "feeds" && rest.length === 0 && (kind === "end-of-life.atom" || kind === "end-of-life.json")) {
    return routes[kind.endsWith("atom") ? "endAtom" : "endJson"].GET(request, { params: Promise.resolve({ region }) });
  }
  if (first === "feeds") {
    return routes.feeds.GET(request, { params: Promise.resolve({ region, name: [kind, ...rest] }) });
  }
  if (first === "badge") {
    return routes.badge.GET(request, { params: Promise.resolve({ region, name: [kind, ...rest] }) });
  }
  if (first === "og")
    return routes.og.GET(request, { params: Promise.resolve({ path: [region, kind, ...rest].filter(Boolean) }) });
  if (kind === "v2" && rest.length > 0) {
    const handler = request.method === "GET" || request.method === "HEAD" ? routes.v2.GET : routes.v2.POST;
    return handler(request, { params: Promise.resolve({ region, path: rest }) });
  }
  if (isOfRepository(kind) && rest.length > 0) {
    return routes[kind].GET(request, { params: Promise.resolve({ region, repository: rest }) });
  }
  if (kind === "history" && rest.length > 0) {
    const handler = request.method === "GET" || request.method === "HEAD" ? routes.history.GET : routes.history.POST;
    return handler(request, { params: Promise.resolve({ region, repository: rest }) });
  }
  if ((kind === "configs" || kind === "charts") && rest.length > 0) {
    return routes[kind].GET(request, { params: Promise.resolve({ region, repository: rest }) });
  }
  if ((kind === "changes" || kind === "search") && rest.length === 0) {
    return routes[kind].GET(request, { params: Promise.resolve({ region }) });
  }
  if (kind === "end-of-life" && rest.length === 0) {
    return routes.endOfLife.GET(request, { params: Promise.resolve({ region }) });
  }
  if (region === "firewall" && kind && rest.length === 0) {
    return routes.firewall.GET(request, { params: Promise.resolve({ form: kind }) });
  }
  if (region === "reachability" && !kind) {
    const { GET, POST } = routes.reachability;
    return request.method === "GET" ? GET(request) : POST(request);
  }
  if (region === "openapi.json" && !kind) return routes.openapi.GET(request);
  if (region === "metrics" && !kind) return routes.metrics.GET(request);
  if (region === "health" && (kind === "live" || kind === "ready") && rest.length === 0) {
    return routes[kind].GET(request);
  }
  if (region === "resolve" && kind === "") {
    return request.method === "GET" ? routes.resolve.GET(request) : routes.resolve.POST(request);
  }
  return routes.unknown.GET(request, { params: Promise.resolve({ unknown: [region, kind, ...rest] }) });
}
