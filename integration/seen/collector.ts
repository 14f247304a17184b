import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import protobuf from "protobufjs";
import * as z from "zod";

/**
 * The part of OpenTelemetry's messages that tests read: names and numbers of fields as its specification has them.
 * @see https://github.com/open-telemetry/opentelemetry-proto/blob/v1.9.0/opentelemetry/proto/trace/v1/trace.proto
 */
const MESSAGES = `
  syntax = "proto3";
  message Value { oneof value { string string_value = 1; bool bool_value = 2; int64 int_value = 3; double double_value = 4; } }
  message KeyValue { string key = 1; Value value = 2; }
  message Resource { repeated KeyValue attributes = 1; }
  message Status { string message = 2; int32 code = 3; }
  message Span {
    bytes trace_id = 1; bytes span_id = 2; bytes parent_span_id = 4; string name = 5; int32 kind = 6;
    fixed64 start_time_unix_nano = 7; fixed64 end_time_unix_nano = 8; repeated KeyValue attributes = 9; Status status = 15;
  }
  message ScopeSpans { repeated Span spans = 2; }
  message ResourceSpans { Resource resource = 1; repeated ScopeSpans scope_spans = 2; }
  message Request { repeated ResourceSpans resource_spans = 1; }`;

const Request = protobuf.parse(MESSAGES).root.lookupType("Request");

const attributesSchema = z
  .array(
    z.object({
      key: z.string(),
      value: z.object({ stringValue: z.string().optional(), intValue: z.string().optional() }),
    }),
  )
  .default([])
  .transform((all) =>
    Object.fromEntries(all.map(({ key, value }) => [key, value.stringValue ?? Number(value.intValue)])),
  );
const hex = z
  .string()
  .default("")
  .transform((text) => Buffer.from(text, "base64").toString("hex"));
const spanSchema = z.object({
  traceId: hex,
  spanId: hex,
  parentSpanId: hex,
  name: z.string(),
  kind: z.number(),
  startTimeUnixNano: z.string().transform(BigInt),
  endTimeUnixNano: z.string().transform(BigInt),
  attributes: attributesSchema,
  status: z.object({ code: z.number().default(0) }).default({ code: 0 }),
});
const requestSchema = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes: attributesSchema }),
      scopeSpans: z.array(z.object({ spans: z.array(spanSchema) })),
    }),
  ),
});

export type SeenSpan = z.output<typeof spanSchema>;

export type Collector = {
  url: string;
  /** What it was sent so far. */
  spans: SeenSpan[];
  resources: Record<string, string | number>[];
  headers: IncomingHttpHeaders[];
  /** Every byte that it received. */
  bytes: () => Buffer;
  close: () => void;
};

/** Starts a receiver of OTLP over HTTP. */
export async function startCollector(): Promise<Collector> {
  const bodies: Buffer[] = [];
  const collector: Omit<Collector, "url"> = {
    spans: [],
    resources: [],
    headers: [],
    bytes: () => Buffer.concat(bodies),
    close: () => server.close(),
  };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    bodies.push(body);
    collector.headers.push({ ...request.headers, ":path": request.url });
    const plain = Request.toObject(Request.decode(body), { longs: String, bytes: String });
    for (const { resource, scopeSpans } of requestSchema.parse(plain).resourceSpans) {
      collector.resources.push(resource.attributes);
      collector.spans.push(...scopeSpans.flatMap(({ spans }) => spans));
    }
    response.writeHead(200, { "Content-Type": "application/x-protobuf" }).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return Object.assign(collector, { url: `http://127.0.0.1:${port}` });
}
