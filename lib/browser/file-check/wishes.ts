import type { FoundImage } from "@/lib/mar/file/find/finding";
import type { NewName } from "@/lib/mar/file/rewrite/new-name";
import type { Region } from "@/lib/mar/region";
import type { ImageName } from "@/lib/oci/name/image-name";
import type { Answers } from "./answers";
import { askedName } from "./asked-name";
import { currentDigest, type RegionState, regionState } from "./region-state";

/** The choices for the new file. `newest` replaces a name's digest by the one that its tag has now. */
export type RewriteChoice = { region: Region | "as-is"; pin: boolean; newest: boolean };

/** Why a name stays as it is, before it is known whether it can be written. */
export type KeptReason = "asking" | "unofficial" | "uncertain" | "no-reference" | "missing" | "not-asked";

export type WantedName = { kind: "wanted"; wanted: NewName } | { kind: "kept"; reason: KeptReason };

/** Returns the new name of an image in a file, if the region was asked for it and has it. */
export function wantedName(found: FoundImage, choice: RewriteChoice, answers: Answers): WantedName {
  const { official } = found;
  const isOwn = official.relation === "official" || official.relation === "old-repository";
  if (!isOwn && choice.region === "as-is") return kept("unofficial");
  if (!official.certain) return kept("uncertain");
  const name = askedName(found);
  if (!name) return kept("no-reference");
  const region = choice.region === "as-is" ? official.region : choice.region;
  const state = regionState(answers, region, name);
  if (state.kind === "asking") return kept("asking");
  if (state.kind === "missing") return kept("missing");
  if (state.kind !== "there") return kept("not-asked");
  const digest = digestOf(name, state, choice);
  // If only the host changes, a name without a tag stays without. The Dev Container CLI refuses a Feature's tag beside
  // its digest.
  const isFeature = state.summary.kind === "devcontainer-feature";
  const tag = (found.latest && !digest) || (isFeature && digest) ? undefined : name.tag;
  const { repository } = name;
  return {
    kind: "wanted",
    wanted: { region, name: { repository, ...(tag ? { tag } : {}), ...(digest ? { digest } : {}) } },
  };
}

function digestOf(name: ImageName, state: RegionState, { pin, newest }: RewriteChoice) {
  const now = currentDigest(state);
  if (name.digest) return (newest && now) || name.digest;
  return pin ? now : undefined;
}

function kept(reason: KeptReason): WantedName {
  return { kind: "kept", reason };
}
