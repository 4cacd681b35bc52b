import { useEffect, useState } from 'react';
import type { RecordSource } from '../record-source.ts';

/** An answer of the source. While a newer one is being read the previous stays, so that nothing flickers. */
export interface Reading<Answer> {
  data: Answer | undefined;
  loading: boolean;
}

interface Held<Answer> extends Reading<Answer> {
  source: RecordSource;
  question: string;
}

const mostHeld = 300;
/** Last answers by source and question: going back to a screen shows it at once. */
const held = new WeakMap<RecordSource, Map<string, unknown>>();

/**
 * Asks the source a question and asks again after each change. `question` names it: the same name is the same
 * question. With `keep` the answer to the previous question stays until the next one is there (for typing).
 */
export function useReading<Answer>(
  source: RecordSource,
  question: string,
  ask: (source: RecordSource) => Promise<Answer>,
  keep = false,
): Reading<Answer> {
  const [now, setNow] = useState<Held<Answer>>(() => fromHeld<Answer>(source, question));
  const isCurrent = now.source === source && now.question === question;

  // The question's name stands for what is asked.
  useEffect(() => {
    let stopped = false;
    let reading = false;
    let again = false;
    // One at a time: many changes at once, as in a first copy, ask once more at the end and not once each.
    const read = async () => {
      again = true;
      if (reading) return;
      reading = true;
      while (again && !stopped) {
        again = false;
        const data = await ask(source);
        if (stopped) return;
        hold(source, question, data);
        setNow((before) => settled(before, { source, question, data, loading: false }));
      }
      reading = false;
    };
    // A question that fails is the screen's failure: its error boundary says so.
    const readOrFail = () =>
      void read().catch((error: unknown) =>
        setNow(() => {
          throw error;
        }),
      );
    readOrFail();
    const stop = source.subscribe((told) => {
      if (told !== 'state') readOrFail();
    });
    return () => {
      stopped = true;
      stop();
    };
  }, [source, question]);

  if (isCurrent) return now;
  const earlier = fromHeld<Answer>(source, question);
  return earlier.loading && keep && now.source === source ? { data: now.data, loading: true } : earlier;
}

function fromHeld<Answer>(source: RecordSource, question: string): Held<Answer> {
  const answers = held.get(source);
  if (answers?.has(question) !== true) return { source, question, data: undefined, loading: true };
  return { source, question, data: answers.get(question) as Answer, loading: false };
}

function hold(source: RecordSource, question: string, answer: unknown): void {
  const answers = held.get(source) ?? new Map<string, unknown>();
  answers.delete(question);
  answers.set(question, answer);
  for (const oldest of answers.keys()) {
    if (answers.size <= mostHeld) break;
    answers.delete(oldest);
  }
  held.set(source, answers);
}

/** The state before, when the answer says nothing new: React then draws nothing. */
function settled<Answer>(before: Held<Answer>, after: Held<Answer>): Held<Answer> {
  const isSameQuestion = before.source === after.source && before.question === after.question;
  return isSameQuestion && !before.loading && isSameAnswer(before.data, after.data) ? before : after;
}

/** Says whether two answers hold the same records in the same state. */
export function isSameAnswer(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((one, at) => isSameAnswer(one, b[at]));
  }
  return isState(a) && isState(b) && a.id === b.id && a.change === b.change;
}

const isState = (one: unknown): one is { id: string; change: number } =>
  one !== null && typeof one === 'object' && 'id' in one && 'change' in one;
