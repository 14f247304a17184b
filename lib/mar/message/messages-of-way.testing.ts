import { A10, DATA, HOST, M, N, type SampleMessages, V2 } from "./sample-messages.testing";

/** Messages about failures between client and registry. */
export const MESSAGES_OF_WAY: SampleMessages = {
  throttled: [
    [`toomanyrequests: you have reached the limit of pulls for ${N}:10.0`, A10],
    [`failed to copy: httpReadSeeker: failed open: unexpected status code ${M}: 429 Too Many Requests`, A10],
    [`ERROR: failed to solve: ${N}:10.0: unexpected status from HEAD request to ${M}: 429 Too Many Requests`, A10],
    [
      `Error: initializing source docker://${N}:10.0: reading manifest 10.0 in ${N}: received unexpected HTTP status: 429`,
      A10,
    ],
    [`GET ${M}: TOOMANYREQUESTS: Too many requests, retry in 30s`, A10],
  ],
  certificate: [
    [
      `Error response from daemon: Get "${V2}/": tls: failed to verify certificate: x509: certificate signed by unknown authority\n$ docker pull ${N}:10.0`,
      A10,
    ],
    [
      `Failed to pull image "${N}:10.0": failed to do request: Head "${M}": x509: certificate has expired or is not yet valid: current time 2020-01-01T00:00:00Z is before 2026`,
      A10,
    ],
    [`Error: GET "${M}": x509: certificate is valid for proxy.corp.example, not ${HOST}`, A10],
    [
      `Error BCP192: Unable to restore the artifact with reference "br:${HOST}/bicep/avm/res/x:0.1": The SSL connection could not be established, see inner exception.`,
      "bicep/avm/res/x:0.1",
    ],
    [`curl: (60) SSL certificate problem: unable to get local issuer certificate ${M}`, A10],
    [
      `ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate in certificate chain for ${M}`,
      A10,
    ],
  ],
  "proxy-failed": [
    [
      `Error response from daemon: Get "${V2}/": proxyconnect tcp: dial tcp: lookup proxy.corp.example: no such host\n$ docker pull ${N}:10.0`,
      A10,
    ],
    [`Failed to pull image "${N}:10.0": failed to do request: Head "${M}": Proxy Authentication Required`, A10],
    [`Error: GET ${M}: unexpected status code 407`, A10],
  ],
  "plain-http": [
    [
      `Error response from daemon: Get "https://mirror.example:5000/v2/": http: server gave HTTP response to HTTPS client (${N}:10.0)`,
      A10,
    ],
    [`Head "${M}": tls: first record does not look like a TLS handshake`, A10],
  ],
  "data-endpoint-blocked": [
    [
      `error pulling image configuration: download failed after attempts=6: dial tcp: lookup eastus.data.mcr.microsoft.com: no such host\n$ docker pull ${N}:10.0`,
      A10,
    ],
    [
      `Failed to pull image "${N}:10.0": failed to copy: httpReadSeeker: failed open: failed to do request: Get "${DATA}": dial tcp 20.1.2.3:443: i/o timeout`,
      A10,
    ],
    [
      `ERROR: failed to solve: ${N}:10.0: failed to copy: httpReadSeeker: failed open: unexpected status from GET request to ${DATA}: 403 Forbidden`,
      A10,
    ],
    [`Get "${DATA}": EOF (${N}:10.0)`, A10],
    [
      `read tcp 10.0.0.4:50000->20.1.2.3:443: read: connection reset by peer, westeurope.data.mcr.microsoft.com, ${N}:10.0`,
      A10,
    ],
    [`Get "${DATA}": net/http: TLS handshake timeout`, "-"],
  ],
  "name-not-resolved": [
    [
      `Error response from daemon: Get "${V2}/": dial tcp: lookup ${HOST} on 127.0.0.53:53: server misbehaving\n$ docker pull ${N}:10.0`,
      A10,
    ],
    [
      `Failed to pull image "${N}:10.0": failed to do request: Head "${M}": dial tcp: lookup ${HOST} on 168.63.129.16:53: read udp 10.244.0.4:4444->168.63.129.16:53: i/o timeout`,
      A10,
    ],
    [`Error: pinging container registry ${HOST}: Get "${V2}/": dial tcp: lookup ${HOST}: no such host`, "-"],
    [`curl: (6) Could not resolve host: ${HOST} when getting ${M}`, A10],
    [`Install-PSResource: No such host is known. (${HOST}:443)`, "-"],
    [
      `Error BCP192: Unable to restore the artifact with reference "br:${HOST}/bicep/avm/res/x:0.1": Name or service not known (${HOST}:443)`,
      "bicep/avm/res/x:0.1",
    ],
    [`getaddrinfo ENOTFOUND ${HOST}: ${M}`, A10],
  ],
  "connection-refused": [
    [
      `Error response from daemon: Get "${V2}/": dial tcp 150.171.70.10:443: connect: connection refused\n$ docker pull ${N}:10.0`,
      A10,
    ],
    [
      `Head "${M}": dial tcp 150.171.70.10:443: connectex: No connection could be made because the target machine actively refused it.`,
      A10,
    ],
    [`connect ECONNREFUSED 150.171.70.10:443 ${M}`, A10],
  ],
  "connection-reset": [
    [
      `Failed to pull image "${N}:10.0": failed to do request: Head "${M}": read tcp 10.0.0.4:50000->150.171.70.10:443: read: connection reset by peer`,
      A10,
    ],
    [`Error response from daemon: Get "${V2}/": EOF\n$ docker pull ${N}:10.0`, A10],
    [`Error: writing blob: unexpected EOF for ${N}:10.0`, A10],
    [`Head "${M}": remote error: tls: handshake failure`, A10],
    [`An existing connection was forcibly closed by the remote host. ${M}`, A10],
  ],
  "no-route": [
    [`Head "${M}": dial tcp 150.171.70.10:443: connect: no route to host`, A10],
    [
      `Error response from daemon: Get "${V2}/": dial tcp [2603:1061:f:101::10]:443: connect: network is unreachable\n$ docker pull ${N}:10.0`,
      A10,
    ],
  ],
  "connection-timeout": [
    [
      `Error response from daemon: Get "${V2}/": net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)\n$ docker pull ${N}:10.0`,
      A10,
    ],
    [
      `Failed to pull image "${N}:10.0": rpc error: code = DeadlineExceeded desc = failed to pull and unpack image "${N}:10.0": context deadline exceeded`,
      A10,
    ],
    [`Head "${M}": net/http: TLS handshake timeout`, A10],
    [`Head "${M}": dial tcp 150.171.70.10:443: i/o timeout`, A10],
    [
      `A connection attempt failed because the connected party did not properly respond after a period of time. (${HOST}:443) br:${HOST}/bicep/x:1`,
      "bicep/x:1",
    ],
    [
      `ERROR: failed to solve: DeadlineExceeded: ${N}:10.0: failed to resolve source metadata for ${N}:10.0: failed to do request`,
      A10,
    ],
  ],
  "server-unavailable": [
    [`ERROR: failed to solve: ${N}:10.0: unexpected status from HEAD request to ${M}: 503 Service Unavailable`, A10],
    [`Error response from daemon: received unexpected HTTP status: 502 Bad Gateway\n$ docker pull ${N}:10.0`, A10],
    [`Error: GET ${M}: response status code 504: Gateway Timeout`, A10],
    [`Failed to pull image "${N}:10.0": unexpected status code [manifests 10.0]: 500 Internal Server Error`, A10],
  ],
};
