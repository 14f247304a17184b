"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { Answers } from "@/lib/browser/file-check/answers";
import { askAll } from "@/lib/browser/file-check/ask";
import { questionsOf } from "@/lib/browser/file-check/questions";
import type { FoundImage } from "@/lib/mar/file/find/finding";

/**
 * Answers arrive in bursts: the page updates once per burst, and less often if an update lays out a long list again.
 */
const BURST_MILLISECONDS = 100;
const LONG_LIST = { names: 500, burstMilliseconds: 1000 };

type Asking = { answers: Answers; state: "asking" | "asked" | "stopped" };

/** Asks the registry for the images of a file. Returns a new object with each change. */
export function useAnswers(images: readonly FoundImage[]) {
  const [asking, setAsking] = useState<Asking>({ answers: new Answers(), state: "asking" });
  const [turn, setTurn] = useState(0);
  const known = useRef<Answers>(undefined);
  const controller = useRef<AbortController>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn asks again
  useEffect(() => {
    const { questions, unasked } = questionsOf(images);
    const answers = new Answers(unasked, known.current);
    known.current = answers;
    const own = new AbortController();
    controller.current = own;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isEnded = false;
    const burst = images.length > LONG_LIST.names ? LONG_LIST.burstMilliseconds : BURST_MILLISECONDS;
    const tell = (state: Asking["state"]) => {
      clearTimeout(timer);
      timer = undefined;
      isEnded = state !== "asking";
      setAsking({ answers: answers.copy(), state });
    };
    tell(questions.length > 0 ? "asking" : "asked");
    const onAnswer = () => {
      timer ??= isEnded ? undefined : setTimeout(() => tell("asking"), burst);
    };
    askAll(questions, { answers, onAnswer, signal: own.signal }).then(
      () => tell("asked"),
      () => own.signal.reason === STOPPED && tell("stopped"),
    );
    return () => {
      own.abort();
      clearTimeout(timer);
    };
  }, [images, turn]);
  const stop = useCallback(() => controller.current?.abort(STOPPED), []);
  const again = useCallback(() => {
    known.current = undefined;
    setTurn((before) => before + 1);
  }, []);
  return { ...asking, stop, again };
}

const STOPPED = Symbol("stopped");
