import { REPLACEMENTS_LIMIT } from "@/lib/contract/image/replacement";
import { parseTag } from "@/lib/oci/name/tag";
import { replacementLines } from "@/lib/server/api/replacement-lines";
import { answer } from "@/lib/server/http/answer";
import { BadRequest } from "@/lib/server/http/bad-request";
import { refuseWrite } from "@/lib/server/http/refuse-write";
import { readRegion, readRepository } from "@/lib/server/http/registry-path";

type Context = RouteContext<"/api/[region]/replacements/[...repository]">;

export async function GET(request: Request, context: Context): Promise<Response> {
  return answer(request, async () => {
    const params = await context.params;
    const region = readRegion(params.region);
    const repository = readRepository(params.repository.join("/"));
    const asked = new URL(request.url).searchParams.getAll("tag");
    if (asked.length === 0) throw new BadRequest("TAG_INVALID", "ask for at least one ?tag=");
    if (asked.length > REPLACEMENTS_LIMIT) {
      throw new BadRequest("TAG_INVALID", `ask for at most ${REPLACEMENTS_LIMIT} tags at once`);
    }
    const tags = asked.map((text) => {
      const tag = parseTag(text);
      if (!tag) throw new BadRequest("TAG_INVALID", "a ?tag= is no tag");
      return tag;
    });
    return replacementLines({ region, repository, tags: [...new Set(tags)], signal: request.signal });
  });
}

export { refuseWrite as DELETE, refuseWrite as PATCH, refuseWrite as POST, refuseWrite as PUT };
