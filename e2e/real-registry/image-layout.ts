import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { descriptorSchema, imageIndexSchema } from "@/lib/oci/manifest";
import { output } from "./command";

/** What an image of a layout is made of: one file, and what its configuration says. */
export type ImagePlan = { architecture: string; file: string; text: string; labels: Record<string, string> };

/** Creation date of every image, so that its configuration does not depend on the day of the test. */
export const CREATED = "2026-03-04T05:06:07Z";

const REF_NAME = "org.opencontainers.image.ref.name";

/** A folder of images in the form of the image-spec's image layout, as umoci makes it. */
export async function createImageLayout(folder: string, plans: readonly ImagePlan[]): Promise<string> {
  const layout = join(folder, "layout");
  await output("umoci", ["init", "--layout", layout]);
  for (const plan of plans) await addImage(folder, `${layout}:${plan.architecture}`, plan);
  return layout;
}

async function addImage(folder: string, image: string, plan: ImagePlan): Promise<void> {
  const source = join(folder, "files", plan.architecture);
  await mkdir(source, { recursive: true });
  await writeFile(join(source, plan.file), plan.text);
  await output("umoci", ["new", "--image", image]);
  const by = [`--history.created=${CREATED}`, "--history.created_by=e2e/real-registry"];
  await output("umoci", ["insert", "--image", image, ...by, join(source, plan.file), `/usr/share/${plan.file}`]);
  const labels = Object.entries(plan.labels).map(([name, value]) => `--config.label=${name}=${value}`);
  const platform = ["--os=linux", `--architecture=${plan.architecture}`, `--created=${CREATED}`];
  await output("umoci", ["config", "--image", image, ...platform, ...labels, ...by]);
}

/** The descriptor of an image of a layout, by the name that it has there. */
export async function imageDescriptor(layout: string, name: string) {
  const index = imageIndexSchema.parse(JSON.parse(await readFile(join(layout, "index.json"), "utf8")));
  const { mediaType, digest, size } = descriptorSchema.parse(
    index.manifests.find(({ annotations }) => annotations?.[REF_NAME] === name),
  );
  return { mediaType, digest, size };
}
