import * as z from "zod/mini";
import { addressText, list, loose, name, optionalText, text, unreadFields } from "@/lib/mar/chart/loose-fields";
import type { Descriptor, ImageManifest } from "@/lib/oci/manifest/manifest";
import type { ModuleRequirement, PowerShellModule } from "./powershell-module";

/** The maximum number of names in a list; large modules have some thousand commands. */
const MOST = 10_000;

/** A module's manifest writes one name as text and several as a list; NuGet separates several by spaces. */
const names = z.union([
  list(text, MOST),
  z.pipe(
    text.check(z.maxLength(4096)),
    z.transform((value) => value.split(/\s+/).filter((word) => word !== "")),
  ),
]);

const requirement = z.union([
  z.pipe(
    name,
    z.transform((value): ModuleRequirement => ({ name: value })),
  ),
  z.pipe(
    z.object({
      ModuleName: name,
      ModuleVersion: z.optional(optionalText),
      RequiredVersion: z.optional(optionalText),
      MaximumVersion: z.optional(optionalText),
    }),
    z.transform(
      (value): ModuleRequirement => ({
        name: value.ModuleName,
        exactly: value.RequiredVersion,
        atLeast: value.ModuleVersion,
        atMost: value.MaximumVersion,
      }),
    ),
  ),
]);

const integer = z.number().check(z.refine(Number.isSafeInteger));

/** A version as `ConvertTo-Json` writes it: a text, a number, or an object in which -1 means no number. */
const version = z.union([
  text,
  z.pipe(z.number(), z.transform(String)),
  z.pipe(
    z.object({
      Major: integer,
      Minor: integer,
      Build: z.optional(integer),
      Revision: z.optional(integer),
    }),
    z.transform(({ Major, Minor, Build = -1, Revision = -1 }) =>
      [Major, Minor, Build, Revision].filter((part) => part >= 0).join("."),
    ),
  ),
]);

/** An address as text, or as `ConvertTo-Json` writes a URI. */
const address = z.union([
  addressText,
  z.pipe(
    z.object({ AbsoluteUri: addressText }),
    z.transform(({ AbsoluteUri }) => AbsoluteUri),
  ),
]);

const documentSchema = z.record(z.string(), z.unknown());
const rootSchema = z.object({
  ModuleVersion: loose(version),
  Version: loose(version),
  version: loose(version),
  Description: loose(text),
  Author: loose(text),
  Authors: loose(text),
  CompanyName: loose(text),
  Copyright: loose(text),
  PowerShellVersion: loose(version),
  CompatiblePSEditions: loose(names),
  Tags: loose(names),
  ProjectUrl: loose(address),
  LicenseUrl: loose(address),
  ReleaseNotes: loose(text),
  RequiredModules: loose(list(requirement, MOST)),
  ModuleList: loose(list(requirement, MOST)),
  CmdletsToExport: loose(names),
  FunctionsToExport: loose(names),
  PrivateData: loose(z.object({ PSData: z.optional(documentSchema) })),
});
const galleryDataSchema = z.object({
  Prerelease: loose(text),
  Tags: loose(names),
  ProjectUri: loose(address),
  LicenseUri: loose(address),
  ReleaseNotes: loose(text),
  ModuleList: loose(list(requirement, MOST)),
});

/**
 * Reads the annotations that PSResourceGet writes on the layer: the module's own manifest, as JSON, under `metadata`.
 * Its data for galleries is below, in `PrivateData.PSData`.
 * @see https://learn.microsoft.com/powershell/gallery/powershellget/supported-repositories
 * @see https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_module_manifests
 */
export function readPowerShellModule(manifest: ImageManifest, repository: string): PowerShellModule {
  const annotations = (manifest.layers.find(isDescribed) ?? manifest.layers[0])?.annotations ?? {};
  const { metadata, resourceType } = annotations;
  const known = { name: moduleName(annotations, repository), ...(resourceType ? { resourceType } : {}) };
  if (metadata === undefined) return { ...known, problem: "missing", unread: [] };
  const document = parseDocument(metadata);
  if (!document) return { ...known, problem: "malformed", unread: [] };
  const root = rootSchema.parse(document);
  const galleryDocument = root.PrivateData?.PSData ?? {};
  const gallery = galleryDataSchema.parse(galleryDocument);
  const stated = root.ModuleVersion ?? root.Version ?? root.version;
  const prerelease = gallery.Prerelease?.trim();
  return {
    ...known,
    version: stated && prerelease && root.ModuleVersion ? `${stated}-${prerelease}` : stated,
    description: root.Description,
    author: root.Author ?? root.Authors,
    companyName: root.CompanyName,
    copyright: root.Copyright,
    powerShellVersion: root.PowerShellVersion,
    editions: root.CompatiblePSEditions,
    tags: gallery.Tags ?? root.Tags,
    project: gallery.ProjectUri ?? root.ProjectUrl,
    license: gallery.LicenseUri ?? root.LicenseUrl,
    releaseNotes: gallery.ReleaseNotes ?? root.ReleaseNotes,
    requiredModules: root.RequiredModules,
    moduleList: root.ModuleList ?? gallery.ModuleList,
    cmdlets: root.CmdletsToExport,
    functions: root.FunctionsToExport,
    unread: [
      ...unreadFields(document, root),
      ...unreadFields(galleryDocument, gallery).map((field) => `PSData.${field}`),
    ],
  };
}

function isDescribed({ annotations }: Descriptor): boolean {
  return annotations?.metadata !== undefined;
}

function parseDocument(metadata: string): Record<string, unknown> | undefined {
  try {
    return documentSchema.safeParse(JSON.parse(metadata)).data;
  } catch {
    return undefined;
  }
}

/**
 * Returns the name as the publisher spells it. If the title is the package's file name, returns the part before the
 * version.
 */
function moduleName(annotations: Readonly<Record<string, string>>, repository: string): string {
  const title = annotations.resourceName || annotations["org.opencontainers.image.title"];
  // The limit keeps the search for a version short.
  const given = name.safeParse(title).data;
  const packed = given && /^(.{1,255}?)\.\d+(?:\.\d+){1,3}(?:-[\w.-]+)?\.nupkg$/i.exec(given);
  return packed?.[1] ?? given ?? repository.slice(repository.lastIndexOf("/") + 1);
}
