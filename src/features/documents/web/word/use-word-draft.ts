import { useEffect, useMemo, useRef, useState } from 'react';
import { useDrafts } from '#records/web/source.tsx';
import type { WordChoices } from '../../word-choices.ts';
import { largestKeptFile, type WordDraft, wordDraftIn, wordDraftKeys } from '../../word-draft.ts';
import type { WordFile } from './word-server.ts';

/** Choices that lie on the device. */
export interface KeptWord {
  draft: WordDraft;
  at: string;
  /** The file they belong to; null where it must be chosen again. */
  file: WordFile | null;
}

/** Keeps the choices for a Word file on the device until they are in the plan. `kept` is undefined until it was read. */
export function useWordDraft(organisationId: string, planId: string) {
  const shelf = useDrafts();
  const keys = useMemo(() => wordDraftKeys(organisationId, planId), [organisationId, planId]);
  const [kept, setKept] = useState<KeptWord | null>();
  const writing = useRef<Promise<unknown>>(Promise.resolve());
  const lies = useRef<WordFile | null>(null);
  useEffect(() => {
    let isHere = true;
    const read = async () => {
      const [row, fileRow] = await Promise.all([shelf?.read(keys.choices), shelf?.read(keys.file)]);
      const draft = wordDraftIn(row?.value);
      return draft === undefined ? null : { draft, at: row?.updatedAt ?? '', file: fileOf(draft, fileRow?.value) };
    };
    // A device that cannot read its drafts must still let its user work.
    const answered = read().catch(() => null);
    void answered.then((found) => isHere && setKept(found));
    return () => {
      isHere = false;
    };
  }, [shelf, keys]);

  /** Each write after the one before it; what cannot be kept stays on the screen. */
  const after = (work: () => Promise<unknown>) => {
    writing.current = writing.current.then(work).catch(() => undefined);
  };
  const forget = () => {
    lies.current = null;
    setKept(null);
    after(async () => {
      await shelf?.remove(keys.choices);
      await shelf?.remove(keys.file);
    });
  };
  const keep = (file: WordFile, choices: WordChoices) => {
    if (Object.keys(choices).length === 0) return forget();
    const at = new Date().toISOString();
    const { document, fileName } = 'file' in file ? { document: undefined, fileName: file.file.name } : file;
    const draft: WordDraft = { fileName, ...(document === undefined ? {} : { document }), choices };
    const isNew = lies.current !== file;
    lies.current = file;
    setKept({ draft, at, file });
    after(async () => {
      await shelf?.write(keys.choices, draft, at);
      if (!isNew) return;
      const fits = 'file' in file && file.file.size <= largestKeptFile;
      await (fits ? shelf?.write(keys.file, file.file, at) : shelf?.remove(keys.file));
    });
  };
  return { kept, keep, forget };
}

function fileOf({ document, fileName }: WordDraft, stored: unknown): WordFile | null {
  if (document !== undefined) return { document, fileName };
  return stored instanceof File && stored.name === fileName ? { file: stored } : null;
}
