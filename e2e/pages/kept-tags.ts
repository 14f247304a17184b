import type { Page } from "@playwright/test";
import { keptTagsKey } from "@/lib/browser/known/kept-tags";
import { repositorySchema } from "@/lib/oci/name/repository-schema";

/** Returns the tags of a repository of the global region whose details this device keeps. */
export function keptTags(page: Page, repository: string): Promise<string[]> {
  return page.evaluate(kept, { key: keptTagsKey("global", repositorySchema.parse(repository)) });
}

/**
 * Keeps other tags of a tag's image, as resolving a list would. No page of the repository may be open, as it writes
 * too.
 */
export async function keepTagsToo(page: Page, repository: string, tag: string, others: string[]): Promise<void> {
  await page.evaluate(kept, { key: keptTagsKey("global", repositorySchema.parse(repository)), like: tag, others });
}

type Kept = { tag: string; summary: object };

/** Runs in the browser. */
async function kept({ key, like, others }: { key: string; like?: string; others?: string[] }): Promise<string[]> {
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  // Opening the database would create it, without the object store that the page needs.
  if (!(await indexedDB.databases()).some(({ name }) => name === "keyval-store")) return [];
  const database = await answer(indexedDB.open("keyval-store"));
  const store = () => database.transaction("keyval", "readwrite").objectStore("keyval");
  const entries: Kept[] = (await answer(store().get(key))) ?? [];
  if (others) {
    const image = entries.find(({ tag }) => tag === like);
    if (!image) throw new Error(`${like} was not kept`);
    await answer(store().put([...entries, ...others.map((tag) => ({ ...image, tag }))], key));
  }
  database.close();
  return entries.map(({ tag }) => tag);
}
