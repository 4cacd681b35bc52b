import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Field } from '../../field.ts';
import { cleaned, type Form, type Problem } from '../../form.ts';
import type { Kind } from '../../kind.ts';
import type { RecordView, RevisionView } from '../../record.ts';
import { useCopyState, useDrafts } from '../source.tsx';
import { useDesk } from './desk.tsx';
import { type Draft, DraftKeeper, draftKey } from './draft.ts';
import { openDrafts } from './open-drafts.ts';
import type { Answer } from './record-server.ts';
import { draftProblems, isWorthKeeping, sendDraft } from './send-draft.ts';

/** Why the last attempt to save did not succeed, apart from what is wrong with fields. */
export type Trouble = Exclude<Answer<unknown>['state'], 'done' | 'conflict'>;

/** Two edits of one record that must be joined. */
export interface Clash {
  base: Record<string, unknown>;
  mine: Record<string, unknown>;
  theirs: RecordView;
}

/** What is written, and who hears that it was saved. */
export interface EditingOptions {
  kind: Kind;
  fields: readonly Field[];
  start: Draft;
  /** What a new record begins with; alone it is not worth a draft. */
  preset: Record<string, unknown>;
  onSaved: (record: RecordView) => void;
}

/** One record being written: its form, its draft on the device, and the way to the server. */
export function useEditing({ kind, fields, start, preset, onSaved }: EditingOptions) {
  const { server } = useDesk();
  const { draft, latest, change, keeping, forget } = useKeptDraft(fields, start, preset);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [saving, setSaving] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [clash, setClash] = useState<Clash | null>(null);
  const busy = useRef(false);

  const take = async (answer: Answer<RecordView>, content: Record<string, unknown>) => {
    if (answer.state === 'done') {
      await forget();
      return onSaved(answer.value);
    }
    if (answer.state === 'conflict') {
      setClash({ base: baseOf(answer.base, latest.current), mine: content, theirs: answer.theirs });
      return change({ sendWhenPossible: false });
    }
    setTrouble(answer.state);
    if (answer.state !== 'refused') return;
    setProblems(answer.problems.length > 0 ? answer.problems : [{ field: '', code: 'other', message: answer.title }]);
    setAttempt((count) => count + 1);
  };

  const save = async () => {
    if (busy.current) return;
    const content = cleaned(fields, latest.current.form);
    change({ form: content });
    const wrong = draftProblems(kind, fields, latest.current);
    setProblems(wrong);
    setTrouble(null);
    if (wrong.length > 0) return setAttempt((count) => count + 1);
    busy.current = true;
    setSaving(true);
    try {
      await keeping.flush();
      const answer = await sendDraft(server, latest.current, content);
      change({ sent: content });
      await take(answer, content);
    } finally {
      busy.current = false;
      setSaving(false);
    }
  };

  useSendWhenPossible(draft.sendWhenPossible && trouble !== null, save);

  const settle = (content: Record<string, unknown>, theirs: RecordView) => {
    change({ form: content, base: { revision: theirs.revision, content: theirs.content }, slug: theirs.slug });
    setClash(null);
    setProblems([]);
  };

  return {
    draft,
    keeping,
    problems,
    attempt,
    saving,
    trouble,
    clash,
    /** Whether anything was typed that the server does not have. */
    isTouched: isWorthKeeping(fields, draft, preset),
    save,
    changeForm: (next: (before: Form) => Form) => change({ form: next(latest.current.form) }),
    change,
    discard: forget,
    /** Goes on from a joined content, on top of what the other wrote. */
    settle,
    /** The same after a choice between both, and where it is asked at once to the server. */
    settleClash: (content: Record<string, unknown>, theirs: RecordView, sendNow: boolean) => {
      settle(content, theirs);
      if (sendNow) void save();
    },
  };
}

const baseOf = (base: RevisionView | null, draft: Draft): Record<string, unknown> =>
  base?.content ?? draft.base?.content ?? {};

/** The draft, kept on the device with every change. */
function useKeptDraft(fields: readonly Field[], start: Draft, preset: Record<string, unknown>) {
  const shelf = useDrafts();
  const { session } = useDesk();
  const [draft, setDraft] = useState(start);
  const [kept, setKept] = useState<{ keptAt: string } | { trouble: unknown } | null>(null);
  const latest = useRef(draft);
  const key = useRef(draftKey(session.organisationId, start));
  const keeper = useMemo(
    () =>
      shelf === undefined ? undefined : new DraftKeeper({ shelf, now: () => new Date().toISOString(), told: setKept }),
    [shelf],
  );

  const change = useCallback(
    (part: Partial<Draft>) => {
      const next = { ...latest.current, ...part };
      const name = next.form.name;
      latest.current = { ...next, name: typeof name === 'string' && name !== '' ? name : next.name };
      setDraft(latest.current);
      keeper?.keep(key.current, isWorthKeeping(fields, latest.current, preset) ? latest.current : null);
    },
    [keeper, fields, preset],
  );
  const forget = useCallback(async () => {
    keeper?.keep(key.current, null);
    await keeper?.flush();
  }, [keeper]);
  const flush = useCallback(async () => keeper?.flush(), [keeper]);

  useEffect(() => {
    const mine = key.current;
    openDrafts.add(mine);
    const leave = () => void keeper?.flush();
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      leave();
      openDrafts.delete(mine);
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
    };
  }, [keeper]);

  return { draft, latest, change, forget, keeping: { kept, flush, possible: shelf !== undefined } };
}

/** How often a server that answers with errors is tried again, in milliseconds. */
const tryAgainAfter = 15_000;

/** Tries again by itself each time the server is back, once the user asked for that. */
function useSendWhenPossible(asked: boolean, save: () => Promise<void>): void {
  const { connection } = useCopyState();
  const newest = useRef(save);
  newest.current = save;
  const before = useRef(connection);
  useEffect(() => {
    const isBack = connection === 'live' && before.current !== 'live';
    before.current = connection;
    if (!asked) return;
    const tryNow = () => void newest.current();
    if (isBack) tryNow();
    const timer = setInterval(tryNow, tryAgainAfter);
    addEventListener('online', tryNow);
    return () => {
      clearInterval(timer);
      removeEventListener('online', tryNow);
    };
  }, [asked, connection]);
}

export type Editing = ReturnType<typeof useEditing>;
