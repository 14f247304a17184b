"use client";

import { type RefObject, useEffect, useRef, useState } from "react";

/** Whether an element has come near the window, once it has; elements that nobody waits for are not watched. */
export function useNearViewport<Watched extends Element>(isAwaited: boolean): [RefObject<Watched | null>, boolean] {
  const element = useRef<Watched>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (!isAwaited || isNear || !element.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: "50%" },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [isAwaited, isNear]);
  return [element, isNear];
}
