import type { MessageKind } from "./message-kind";

/**
 * Phrases of docker, containerd, kubelet, BuildKit, podman, buildah, skopeo, Helm, ORAS, Bicep, PSResourceGet and the
 * languages they are written in. The first kind in this order with a phrase in the text wins: a message ends in its
 * cause, and words such as "not found" accompany most causes. Every repetition is bounded, so matching takes linear
 * time.
 */
export const SIGNALS: readonly (readonly [MessageKind, RegExp])[] = [
  [
    "engine-not-reached",
    /cannot connect to the docker daemon|docker daemon (?:is not|isn't) running|is the docker daemon running|error during connect:|docker daemon socket|dial unix \S{0,120}\.sock|docker_?engine|cannot connect to podman|unable to connect to podman/i,
  ],
  ["pull-not-allowed", /ErrImageNeverPull|is not present with pull policy of never/i],
  [
    "refused-by-policy",
    /source image rejected|admission webhook .{0,200}denied|denied the request|(?:violates?|not allowed by|disallowed by|rejected by) .{0,60}(?:policy|policies)|signature (?:verification|validation) failed|no (?:valid )?signatures? (?:was |were )?found|a signature was required/i,
  ],
  [
    "name-invalid",
    /invalid reference format|InvalidImageName|failed to apply default image tag|(?:couldn't|could not|failed to|cannot|unable to) parse (?:the )?(?:image|reference|artifact reference)|must be lowercase|invalid (?:image|tag|repository|artifact) (?:name|reference|format|tag)|not a valid repository\/tag|invalid (?:OCI )?reference\b|invalid registry (?:reference|name)|parsing reference|reference "[^"]{0,300}" is not valid|BCP193|BCP198|did not resolve to an alias|requires (?:exactly |at least )?1 argument/i,
  ],
  [
    "disk-full",
    /no space left on device|not enough (?:free |disk )?space|disk quota exceeded|disk is full|ENOSPC|insufficient (?:disk|storage|free) |DiskPressure|disk pressure|low on resource: ephemeral-storage|InvalidDiskCapacity|FreeDiskSpaceFailed/i,
  ],
  [
    "schema-1-unsupported",
    /distribution\.manifest\.v1\+|schema ?(?:version )?v?1\b.{0,120}(?:unsupported|not supported|no longer|deprecat|removed|disabled)|(?:unsupported|not supported|no longer|deprecat|disabled|removed).{0,120}schema ?(?:version )?v?1\b|image format v1|schemaVersion"?\s?[:=]?\s?1\b|manifest schema v?1\b|docker schema1|unsupported (?:manifest )?schema version/i,
  ],
  [
    "digest-mismatch",
    /unexpected commit digest|verification failed for digest|digest mismatch|mismatch(?:ed|ing)? digest|(?:checksum|hash) mismatch|(?:digest|checksum|hash|sha256:[0-9a-f]{1,64})\S{0,80}"? (?:did not|does not|doesn't|do not|don't) match|not match (?:the )?(?:expected |provided |requested )?(?:manifest |content |blob )?(?:digest|checksum|hash)|expected (?:digest )?"?sha256:[0-9a-f]{1,64}"?.{0,12}(?:but )?(?:got|received|found|actual)|failed size validation|invalid checksum|content digest .{0,100}not match|wrong digest|invalid tar header|gzip: invalid header/i,
  ],
  [
    "platform-missing",
    /no matching manifest|no match for platform|no image found in (?:manifest list|image index|index)|no child with platform|(?:was|is) (?:found )?but does not match the (?:specified|expected) platform|does not match the (?:specified|expected|requested|detected host|detected) platform|choosing (?:an )?image from manifest list|choosing image instance|no (?:matching|suitable|compatible) (?:platform|image)|platform "?[\w/.()-]{1,60}"? (?:is )?not (?:found|supported|available)|(?:no|find a|find any|find) manifest (?:found )?(?:for|matching) (?:the )?platform|cannot be used on this platform|operating system (?:of the container )?does not match|is incompatible with (?:a|the|this) |0xc0370101|unsupported platform|hcsshim::\S{0,60} .{0,60}does not match|no manifest for platform|does not support (?:the )?(?:architecture|platform)|CONTAINER1011|matches RuntimeIdentifier|OsTypeNotMatch|matching platform/i,
  ],
  [
    "wrong-architecture",
    /exec format error|exec user process caused|cannot execute binary file|rosetta error|qemu-\w{3,10}: could not open/i,
  ],
  [
    "not-an-image",
    /(?:unsupported|unknown|unexpected|invalid|unrecognized|unhandled) (?:config |manifest |layer |artifact |content |blob )?(?:media ?type|mime ?type|type of artifact)|could not load config with mediatype|media ?type "?[\w./+-]{1,120}"? (?:is )?(?:not supported|not allowed|unsupported|unknown)|encountered unknown type|invalid rootfs in image config|manifest does not contain minimum number of descriptors|(?:not|isn't) a (?:valid )?(?:chart|helm chart|bicep module|container image|bicep artifact)|unsupported descriptor|target type is not|no chart layer|not (?:a )?runnable|artifact type .{0,120}not supported|unable to (?:find|locate) .{0,40}chart\.yaml|chart media ?type/i,
  ],
  ["node-throttled", /pull QPS exceeded/i],
  [
    "throttled",
    /too ?many ?requests|TOOMANYREQUESTS|(?:status|code|http|error|returned|response)[^\n]{0,24}\b429\b|\b429 (?:status|response|error)|rate[ -]?limit|server (?:is )?busy|being throttled|request(?:s)? (?:was|were|is|are|got)? ?throttled|rate exceeded/i,
  ],
  [
    "certificate",
    /x509:|certificate (?:signed by|has expired|is not (?:valid|trusted|yet)|verif|chain|validation|is invalid|required|relies|problem|authority)|CERTIFICATE_VERIFY_FAILED|SSL certificate|local issuer certificate|self[- ]?signed|unable to verify the first|remote certificate|UntrustedRoot|PartialChain|SSL connection could not be established|trust relationship for the SSL|UNABLE_TO_(?:VERIFY|GET)_|unknown certificate authority|tls: (?:bad|unknown|failed to verify|expired) cert|PKIX path|SEC_E_UNTRUSTED_ROOT|CRYPT_E_NO_REVOCATION_CHECK|cert(?:ificate)? expired/i,
  ],
  [
    "proxy-failed",
    /proxyconnect|proxy authentication required|(?<![\w./@-]|\/[\w.-]{1,128}:)407(?![\w/]|[.-]\w)|tunnel connection failed|(?:unable|failed) to connect to (?:the )?proxy|cannot connect to proxy|proxy (?:server )?(?:refused|error|returned|responded)|from proxy after CONNECT|invalid proxy|proxy tunnel|resolve proxy/i,
  ],
  [
    "plain-http",
    /HTTP response to HTTPS client|first record does not look like a TLS|wrong version number|HTTP request to an HTTPS server|malformed HTTP response/i,
  ],
  [
    "name-not-resolved",
    /no such host|couldn'?t resolve|could not (?:be )?resolved?\b(?! reference| source| image)|name resolution|name or service not known|nodename nor servname|getaddrinfo|server misbehaving|ENOTFOUND|EAI_AGAIN|remote name could not|lookup [\w.-]{1,200}(?: on \S{1,80}|: |\son)|dns (?:lookup|error|failure|resolution|query)|unknown host|UnknownHost|NXDOMAIN|SERVFAIL/i,
  ],
  ["connection-refused", /connection refused|actively refused|ECONNREFUSED|refused the network connection/i],
  [
    "no-route",
    /no route to host|(?:network|host) is (?:unreachable|down)|ENETUNREACH|EHOSTUNREACH|unreachable (?:network|host)|cannot assign requested address|network is down/i,
  ],
  [
    "connection-reset",
    /connection (?:was )?(?:reset|forcibly|aborted)|ECONNRESET|broken pipe|EPIPE|forcibly closed|socket hang up|unexpected EOF|:\s{1,3}EOF\b|handshake failure|tls: (?:internal|protocol|unexpected)|connection (?:was )?closed|closed (?:the|by) (?:connection|remote)|wsarecv|wsasend|stream error|GOAWAY|http2: |unexpected end of (?:file|stream|JSON)|SSL_ERROR_SYSCALL|response ended prematurely|transport connection/i,
  ],
  [
    "connection-timeout",
    /i\/o timeout|handshake timeout|deadline ?exceeded|Client\.Timeout|(?:timed|timing) out(?! waiting for the condition)|ETIMEDOUT|ESOCKETTIMEDOUT|awaiting (?:response )?headers|did not properly respond|failed to respond|waiting for connection|operation timeout|request ?timeout|time-?out (?:expired|was reached|occurred|exceeded)|HttpClient\.Timeout|context canceled|couldn't connect to server|unable to connect to the remote server|failed to connect to /i,
  ],
  [
    "server-unavailable",
    /\b50[0234]\b[ :-]{1,3}(?:internal|bad|service|gateway|server)|(?:status|code|http)[^\n\d]{0,24}\b50[0-9]\b|service unavailable|bad gateway|gateway time-?out|internal server error|unexpected status from \S{1,10} request.{0,200}\b50\d\b|server error '5\d\d|temporarily unavailable|RegistryErrorResponse|error response is received from the docker registry/i,
  ],
  [
    "access-denied",
    /unauthori[sz]ed|access (?:to .{0,80})?(?:is |was )?(?:denied|forbidden)|\bdenied:|forbidden|(?:status|code|http)[^\n\d]{0,24}\b40[13]\b|authentication (?:is )?required|authentication failed|no basic auth|insufficient_scope|authorization failed|failed to authorize|docker login|anonymous token|oauth token|invalid (?:username|credential)|credentials? (?:are |is )?(?:required|invalid|not found|store)|docker-credential|error getting credentials|no pull access|(?:AADSTS|IMDS)\d{0,9}|InaccessibleImage|is not accessible\b|CONTAINER1016|credentials are correct/i,
  ],
  [
    "repository-unknown",
    /name[ _]unknown|repository (?:name )?(?:"?[\w./:-]{1,300}"? )?(?:is )?(?:not known|not found|does not exist|doesn't exist)|repo(?:sitory)? not found|BlobNotFound|no such repository|package (?:with name )?'[^']{1,120}' (?:could not|cannot) be found|package\(s\) '[^']{1,300}' could not be installed|no match was found for the specified search criteria/i,
  ],
  [
    "tag-unknown",
    /manifest[ _]unknown|manifest (?:for .{0,400}|tagged by .{0,300}|"?[\w./:@-]{1,400}"? )?(?:is |was )?not[ _]found|manifest tagged by|no such manifest|no such image|(?:code = |Status|Manifest|Image|Tag|\b)NotFound\b|:\s{0,3}not found|(?:status|code|http|returned)[^\n\d]{0,24}\b404\b|404 not found|\b(?:tag|version|image|artifact|digest|reference|chart|module|reference "[^"]{1,300}")\b.{0,200}(?:not found|(?:does not|doesn't) exist|could not be found|cannot be found|was not found|no longer exists|not exist)|no (?:chart |matching )?version (?:found|matching|match)|unable to find (?:the )?(?:image|tag|version)|failed to find (?:the )?(?:image|tag)|could not find (?:the )?(?:image|tag|version|artifact)|with version '[^']{1,80}'|no tags? (?:found|match)|improper constraint|does not have (?:a |the )?tag|CONTAINER1015|this name and tag are present|unable to find the specified image/i,
  ],
  [
    "pull-failed",
    /ImagePullBackOff|ErrImagePull|back-?off pulling|failed to pull (?:and unpack )?(?:image|artifact)|image pull (?:failed|error)|error pulling image|failed to (?:solve|restore|fetch|download|copy|resolve)\b|unable to (?:restore|pull)|BCP190|BCP192|error (?:initializing|creating|reading|copying|determining)|trying to reuse blob|RegistryUnavailable|chart pull error|ImagePullFailure|pull failed|ERROR \[.{1,60} load metadata|PullImage .{0,60}failed|failed to load metadata/i,
  ],
];

/** Hosts that layers come from. A network error in a message with such a host is about it. */
export const DATA_HOST = /\b[a-z0-9-]{1,63}\.data\.mcr\.(?:microsoft\.com|azure\.cn)|\b[\w.-]{1,60}\.cdn\.mscr\.io/i;
