/**
 * Reached once `first` elements (or all, at least one) match `each`, are on screen, and contain an element that matches
 * `has`.
 * @typedef {{ each: string, has?: string, first: number | "all", anywhere?: boolean }} Milestone
 */

/**
 * Runs in the page before anything else: checks in every frame which milestones are reached.
 * @param {Record<string, Milestone>} milestones
 */
export function watchMilestones(milestones) {
  /** @type {Record<string, number>} */
  const times = {};
  const promise = new Promise((resolve) => {
    const look = () => {
      for (const [name, milestone] of Object.entries(milestones)) {
        if (times[name] === undefined && isReached(milestone)) times[name] = performance.now();
      }
      if (Object.keys(times).length < Object.keys(milestones).length) return requestAnimationFrame(look);
      const [paint] = performance.getEntriesByName("first-contentful-paint");
      if (!paint) return requestAnimationFrame(look);
      resolve({ ...times, paint: paint.startTime });
    };
    requestAnimationFrame(look);
  });
  Object.assign(window, { benchMilestones: promise });

  /** @param {Milestone} milestone */
  function isReached({ each, has, first, anywhere }) {
    const all = [...document.querySelectorAll(each)];
    const looked = first === "all" ? all : all.slice(0, first);
    if (looked.length < (first === "all" ? 1 : first)) return false;
    return looked.every((element) => {
      const { top, height } = element.getBoundingClientRect();
      return (anywhere || top < innerHeight) && height > 0 && (!has || element.querySelector(has));
    });
  }
}
