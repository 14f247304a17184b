import { expect, it } from "vitest";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { documentFileName } from "./document-file-name";

it("contains no folder, and distinguishes documents of one repository", () => {
  const repository = repositorySchema.parse("azure-powershell/test__a.b");
  const digest = digestSchema.parse(`sha256:${"0123456789abcdef".repeat(4)}`);
  expect(documentFileName(repository, digest)).toBe("azure-powershell-test__a.b-0123456789ab.json");
});
