import * as z from "zod/mini";
import { addressTextSchema } from "@/lib/mar/web-address";

/** A required module and its accepted versions; without versions, any is accepted. */
const moduleRequirementSchema = z.object({
  name: z.string(),
  exactly: z.optional(z.string()),
  atLeast: z.optional(z.string()),
  atMost: z.optional(z.string()),
});
export type ModuleRequirement = z.infer<typeof moduleRequirementSchema>;

const texts = z.optional(z.array(z.string()));
const requirements = z.optional(z.array(moduleRequirementSchema));

/**
 * The manifest of a PowerShell module. If the publisher's metadata is missing or is not JSON, `problem` says so and few
 * fields are set. `unread` names single fields that could not be read.
 */
export const powerShellModuleSchema = z.object({
  name: z.string(),
  /** `Module` or `Script`, as the publisher wrote it. */
  resourceType: z.optional(z.string()),
  problem: z.optional(z.enum(["missing", "malformed"])),
  version: z.optional(z.string()),
  description: z.optional(z.string()),
  author: z.optional(z.string()),
  companyName: z.optional(z.string()),
  copyright: z.optional(z.string()),
  powerShellVersion: z.optional(z.string()),
  editions: texts,
  tags: texts,
  project: z.optional(addressTextSchema),
  license: z.optional(addressTextSchema),
  releaseNotes: z.optional(z.string()),
  /** Installed along with the module. */
  requiredModules: requirements,
  /** The parts of a module such as `Az`. */
  moduleList: requirements,
  /** Names, or only `*` if the module names none. */
  cmdlets: texts,
  functions: texts,
  unread: z.array(z.string()),
});
export type PowerShellModule = z.infer<typeof powerShellModuleSchema>;
