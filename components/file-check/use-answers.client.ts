"use client";

import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { AnswerStore } from "@/lib/browser/file-check/answer-store";
import { askAll } from "@/lib/browser/file-check/ask";
import { questionsOf } from "@/lib/browser/file-check/questions";
import { inBursts } from "@/lib/browser/known/in-bursts";
import type { FoundImage } from "@/lib/mar/file/find/finding";

/** Answers arrive in bursts: the page updates once per burst, and less often if an update lays out a long list again. */
const BURST_MILLISECONDS = 100;
const LONG_LIST = { names: 500, burstMilliseconds: 1000 };

/** Asks the registry for the images of a file. Returns other answers with each change. */
export function useAnswers(images: readonly FoundImage[]) {
  const [store] = useState(() => new AnswerStore());
  const [state, setState] = useState<"asking" | "asked" | "stopped">("asking");
  const [turn, setTurn] = useState(0);
  const controller = useRef<AbortController>(undefined);
  const burst = images.length > LONG_LIST.names ? LONG_LIST.burstMilliseconds : BURST_MILLISECONDS;
  const subscribe = useMemo(() => inBursts(store.subscribe, burst), [store, burst]);
  const answers = useSyncExternalStore(subscribe, store.view, store.view);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn asks again
  useEffect(() => {
    const { questions, unasked } = questionsOf(images);
    store.begin(unasked);
    const own = new AbortController();
    controller.current = own;
    setState(questions.length > 0 ? "asking" : "asked");
    askAll(questions, { store, signal: own.signal }).then(
      () => setState("asked"),
      () => own.signal.reason === STOPPED && setState("stopped"),
    );
    return () => own.abort();
  }, [store, images, turn]);
  const stop = useCallback(() => controller.current?.abort(STOPPED), []);
  const again = useCallback(() => {
    store.clear();
    setTurn((before) => before + 1);
  }, [store]);
  return { answers, state, stop, again };
}

const STOPPED = Symbol("stopped");
