/** What came of one request. */
export type Told = { path: string; began: number; outcome: "right" | "wrong" | "failed" };

/** A path with what tells right answers from wrong ones. */
export type Question = { path: string; isRight: (status: number, text: string) => boolean };

/** Asks without pause, so many at a time, and each time at an address that no cache has, until it is ended. */
export function startLoad(site: string, questions: readonly Question[], lanes: number) {
  const told: Told[] = [];
  let isOver = false;
  let asked = 0;
  const ask = async ({ path, isRight }: Question): Promise<Told> => {
    const began = performance.now();
    asked += 1;
    const address = `${path}${path.includes("?") ? "&" : "?"}visit=${asked}`;
    try {
      const response = await fetch(`${site}${address}`, { signal: AbortSignal.timeout(30_000) });
      const text = await response.text();
      return { path: address, began, outcome: isRight(response.status, text) ? "right" : "wrong" };
    } catch {
      return { path: address, began, outcome: "failed" };
    }
  };
  const lane = async (first: number) => {
    for (let at = first; !isOver; at += 1) {
      const question = questions[at % questions.length];
      if (question) told.push(await ask(question));
    }
  };
  const ended = Promise.all(Array.from({ length: lanes }, (_, at) => lane(at)));
  const end = async (): Promise<readonly Told[]> => {
    isOver = true;
    await ended;
    return told;
  };
  return { told: (): readonly Told[] => told, end };
}
