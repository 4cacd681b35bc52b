import { useEffect, useMemo, useRef, useState } from 'react';
import type { Plan } from '#features/plans/plan.ts';
import type { PlanSection } from '#features/plans/plan-section.ts';
import { Problem } from '#platform/auth/web/client.ts';
import type { RecordView } from '#records/record.ts';
import type { WordChoice, WordChoices } from '../../word-choices.ts';
import { choicesThatFit } from '../../word-draft.ts';
import type { WordPart } from '../../word-parts.ts';
import type { WordOutcome, WordPreview } from '../../word-preview.ts';
import { adviceFor, isSure, type Proposal, type WordAdvice } from '../../word-proposal.ts';
import { type KeptWord, useWordDraft } from './use-word-draft.ts';
import { type WordFile, wordServer } from './word-server.ts';

/** A Word file that lies beside a plan, and what is done with its parts. */
export interface WordBeside {
  sections: PlanSection[];
  preview: WordPreview | null;
  advice: WordAdvice;
  /** Proposals that are sure, and for parts of which nobody chose yet. */
  sure: Proposal[];
  choices: WordChoices;
  outcome: WordOutcome | null;
  busy: 'reading' | 'saving' | null;
  problem: Problem | null;
  canUndo: boolean;
  /** Choices that lie on this device; undefined until it was looked. */
  kept: KeptWord | null | undefined;
  /** When the choices were kept with which this screen went on; null where it began anew. */
  restoredAt: string | null;
  open(file: WordFile): void;
  choose(part: string, choice: WordChoice | null): void;
  takeSure(): void;
  undo(): void;
  save(): void;
  /** Puts the file away; the choices stay on the device. */
  close(): void;
  /** Throws the kept choices away, to begin with none. */
  beginAnew(): void;
}

interface Organisation {
  organisationId: string;
  organisationSlug: string;
}

/** Holds the file and the choices of this screen; only saving changes the plan. */
export function useWord({ organisationId, organisationSlug }: Organisation, plan: RecordView): WordBeside {
  const server = useMemo(() => wordServer(organisationSlug, plan.slug), [organisationSlug, plan.slug]);
  const sections = useMemo(() => (plan.content as Plan).sections ?? [], [plan]);
  const [file, setFile] = useState<WordFile | null>(null);
  const [base, setBase] = useState(plan.revision);
  const [preview, setPreview] = useState<WordPreview | null>(null);
  const [outcome, setOutcome] = useState<WordOutcome | null>(null);
  const [past, setPast] = useState<WordChoices[]>([{}]);
  const [busy, setBusy] = useState<WordBeside['busy']>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { kept, keep, forget } = useWordDraft(organisationId, plan.id);
  const [restoredAt, setRestoredAt] = useState<string | null>(null);
  const choices = past.at(-1) ?? {};
  const advice = useMemo(() => adviceFor(preview?.parts ?? [], sections), [preview, sections]);
  const sure = [...advice.proposals.values()].filter((one) => isSure(one) && choices[one.part] === undefined);
  const put = (next: WordChoices) => {
    setPast((before) => [...before, next]);
    if (file !== null) keep(file, next);
  };
  const during = (what: NonNullable<WordBeside['busy']>, work: () => Promise<void>) => {
    setBusy(what);
    setProblem(null);
    work()
      .catch((error: unknown) => setProblem(error instanceof Problem ? error : unexpected(error)))
      .finally(() => setBusy(null));
  };
  const open = (next: WordFile) =>
    during('reading', async () => {
      const read = await server.show(next);
      const fitting = choicesThatFit(kept?.draft.choices ?? {}, read.parts, sections);
      const isKept = Object.keys(fitting).length > 0;
      setPreview(read);
      setFile(next);
      setBase(plan.revision);
      setPast(isKept ? [{}, fitting] : [{}]);
      setRestoredAt(isKept ? (kept?.at ?? null) : null);
    });
  const close = () => {
    setPreview(null);
    setOutcome(null);
    setFile(null);
    setPast([{}]);
    setRestoredAt(null);
  };
  useGoOn(kept, open);
  return {
    sections,
    preview,
    advice,
    sure,
    choices,
    outcome,
    busy,
    problem,
    canUndo: past.length > 1,
    kept,
    restoredAt,
    open,
    choose: (part, choice) => put(withChoice(choices, part, choice)),
    takeSure: () => put({ ...choices, ...Object.fromEntries(sure.map((one) => [one.part, choiceOf(one)])) }),
    undo: () => {
      if (past.length < 2) return;
      setPast(past.slice(0, -1));
      if (file !== null) keep(file, past.at(-2) ?? {});
    },
    save: () =>
      during('saving', async () => {
        if (file === null) return;
        setOutcome(await server.apply(file, { baseRevision: base, choices }));
        forget();
      }),
    close,
    beginAnew: () => {
      forget();
      close();
    },
  };
}

/** Opens the kept file once, when the screen begins: somebody comes back to go on. */
function useGoOn(kept: KeptWord | null | undefined, open: (file: WordFile) => void): void {
  const began = useRef(false);
  useEffect(() => {
    if (kept === undefined || began.current) return;
    began.current = true;
    if (kept !== null && kept.file !== null) open(kept.file);
  }, [kept, open]);
}

const unexpected = (error: unknown) => new Problem({ code: 'failed', title: String(error), detail: '' });

function withChoice(choices: WordChoices, part: string, choice: WordChoice | null): WordChoices {
  const { [part]: _before, ...others } = choices;
  return choice === null ? others : { ...others, [part]: choice };
}

/** What taking a proposal over means. */
export function choiceOf({ as, section, phase }: Proposal): WordChoice {
  if (as === 'skip' || section === undefined) return { as: 'skip' };
  return as === 'steps' && phase !== undefined ? { as, section, phase } : { as: 'text', section };
}

/** Addresses for the pictures of the file, which lie nowhere but in this page. */
export function usePictures(preview: WordPreview | null): (name: string) => string | undefined {
  const [addresses, setAddresses] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    const made = new Map(
      (preview?.pictures ?? []).map(({ name, type, base64 }) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        return [name, URL.createObjectURL(new Blob([bytes], { type }))] as const;
      }),
    );
    setAddresses(made);
    return () => {
      for (const address of made.values()) URL.revokeObjectURL(address);
    };
  }, [preview]);
  return (name) => addresses.get(name);
}

/** The parts by id. */
export const partsById = (parts: readonly WordPart[]): ReadonlyMap<string, WordPart> =>
  new Map(parts.map((part) => [part.id, part]));
