"use client";

import { type RefObject, useEffect, useRef, useState } from "react";

/** Returns true once an element has come near the viewport. Watches only while somebody needs to know. */
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
