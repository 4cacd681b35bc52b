import { useCallback, useEffect, useState } from 'react';
import { useDrafts } from '../source.tsx';
import { type Draft, draftIn } from './draft.ts';

/** A draft that lies on the device, with the moment of its last change. */
export interface KeptDraft {
  key: string;
  draft: Draft;
  updatedAt: string;
}

/** The drafts that lie on this device when the screen opens, the newest first; undefined until they are read. */
export function useKeptDrafts(isMeant: (draft: Draft) => boolean = () => true) {
  const shelf = useDrafts();
  const [list, setList] = useState<KeptDraft[]>();
  const read = useCallback(async () => {
    try {
      const rows = (await shelf?.all()) ?? [];
      setList(
        rows.flatMap((row) => {
          const draft = draftIn(row);
          return draft === undefined ? [] : [{ key: row.key, draft, updatedAt: row.updatedAt }];
        }),
      );
    } catch {
      // A device that cannot read its drafts must still let its user write.
      setList([]);
    }
  }, [shelf]);
  useEffect(() => void read(), [read]);
  return {
    list: list?.filter(({ draft }) => isMeant(draft)),
    discard: (kept: KeptDraft) => {
      setList((before) => before?.filter(({ key }) => key !== kept.key));
      void shelf?.remove(kept.key);
    },
    read,
  };
}
