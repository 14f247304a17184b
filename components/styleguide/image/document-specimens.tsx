import { DigestLine } from "@/components/document/digest-line.client";
import { DocumentText } from "@/components/document/document-text.client";
import { HexText } from "@/components/document/hex-text.client";
import { WholeLink } from "@/components/document/lazy-whole-link.client";
import { translator } from "@/lib/i18n/translator";
import { ONE, WHOLE } from "../samples";
import { Specimen } from "../specimen";

const JSON_TEXT = '{\n  "schemaVersion": 2,\n  "mediaType": "application/vnd.oci.image.index.v1+json"\n}';
const BYTES = new TextEncoder().encode("not a text: \u0000\u0001\u0002 and more of it");

/** Renders documents as they are: as text, and as bytes. */
export function DocumentSpecimens() {
  return (
    <Specimen name="DocumentText, HexText">
      <DigestLine digest={ONE} verified={{ bytes: BYTES, computedBy: "browser" }} />
      <DigestLine digest={ONE} verified={undefined} />
      <DocumentText text={JSON_TEXT} />
      <HexText bytes={BYTES} />
      <p className="text-small">
        <WholeLink whole={WHOLE}>{translator("artifact")("showAll")}</WholeLink>
      </p>
    </Specimen>
  );
}
