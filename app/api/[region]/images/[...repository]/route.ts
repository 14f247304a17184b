import { answer } from "@/lib/server/http/answer";
import { BadRequest } from "@/lib/server/http/bad-request";
import { imageLines, REFERENCES_LIMIT } from "@/lib/server/http/image-lines";
import { refuseWrite } from "@/lib/server/http/refuse-write";
import { readReference, readRegion, readRepository } from "@/lib/server/http/registry-path";

type Context = RouteContext<"/api/[region]/images/[...repository]">;

export async function GET(request: Request, context: Context): Promise<Response> {
  return answer(request, async (requestId) => {
    const params = await context.params;
    const region = readRegion(params.region);
    const repository = readRepository(params.repository.join("/"));
    const references = new URL(request.url).searchParams.getAll("reference").map(readReference);
    if (references.length === 0) throw new BadRequest("TAG_INVALID", "ask for at least one ?reference=");
    if (references.length > REFERENCES_LIMIT) {
      throw new BadRequest("TAG_INVALID", `ask for at most ${REFERENCES_LIMIT} references at once`);
    }
    return imageLines({ region, repository, references: [...new Set(references)], signal: request.signal, requestId });
  });
}

export { refuseWrite as DELETE, refuseWrite as PATCH, refuseWrite as POST, refuseWrite as PUT };
