import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { descriptorSchema, imageIndexSchema } from "@/lib/oci/manifest/manifest";
import { output } from "./command";

/** An image of a layout: a layer for each file, and its configuration. */
export type ImagePlan = {
  /** Its name in the layout. */
  name: string;
  /** The image of the layout whose layers come first. */
  from?: string;
  architecture: string;
  /** Texts by their names below `/usr/share`. */
  files: Record<string, string>;
  labels: Record<string, string>;
  env: Record<string, string>;
};

/** Creation date of every image, so that its configuration does not depend on the day of the test. */
export const CREATED = "2026-03-04T05:06:07Z";

/** The run settings of every image. */
export const RUN = { entrypoint: "/usr/bin/cat", user: "1000", workingDirectory: "/usr/share", port: "8080/tcp" };

const REF_NAME = "org.opencontainers.image.ref.name";

/** Creates a folder of images in the image-spec's image layout with umoci. */
export async function createImageLayout(folder: string, plans: readonly ImagePlan[]): Promise<string> {
  const layout = join(folder, "layout");
  await output("umoci", ["init", "--layout", layout]);
  for (const plan of plans) await addImage(folder, layout, plan);
  return layout;
}

/** Returns the history step of an image for a file. */
export const stepOf = (file: string): string => `COPY ${file} /usr/share/${file}`;

async function addImage(folder: string, layout: string, plan: ImagePlan): Promise<void> {
  const { name, from, architecture } = plan;
  const image = `${layout}:${name}`;
  await output("umoci", from ? ["tag", "--image", `${layout}:${from}`, name] : ["new", "--image", image]);
  const source = join(folder, "files", name);
  await mkdir(source, { recursive: true });
  for (const [file, text] of Object.entries(plan.files)) {
    await writeFile(join(source, file), text);
    const by = [`--history.created=${CREATED}`, `--history.created_by=${stepOf(file)}`];
    await output("umoci", ["insert", "--image", image, ...by, join(source, file), `/usr/share/${file}`]);
  }
  const set = (what: string, values: Record<string, string>) =>
    Object.entries(values).map(([key, value]) => `--config.${what}=${key}=${value}`);
  const run = [`--config.entrypoint=${RUN.entrypoint}`, `--config.user=${RUN.user}`];
  run.push(`--config.workingdir=${RUN.workingDirectory}`, `--config.exposedports=${RUN.port}`);
  const platform = ["--os=linux", `--architecture=${architecture}`, `--created=${CREATED}`];
  const by = [`--history.created=${CREATED}`, "--history.created_by=ENTRYPOINT and settings"];
  const settings = [...platform, ...run, ...set("label", plan.labels), ...set("env", plan.env)];
  await output("umoci", ["config", "--image", image, ...settings, ...by]);
}

/** Returns the descriptor of an image by its name in a layout. */
export async function imageDescriptor(layout: string, name: string) {
  const index = imageIndexSchema.parse(JSON.parse(await readFile(join(layout, "index.json"), "utf8")));
  const { mediaType, digest, size } = descriptorSchema.parse(
    index.manifests.find(({ annotations }) => annotations?.[REF_NAME] === name),
  );
  return { mediaType, digest, size };
}
