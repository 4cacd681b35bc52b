import { useState } from 'react';
import type { KindName } from '../../kind-name.ts';
import type { RecordView } from '../../record.ts';
import { useHead } from '../source.tsx';

/** The record as it was when its screen opened: what is written there must not go when it is renamed or deleted elsewhere. */
export function useOpened(kind: KindName, slug: string): { record: RecordView | undefined; loading: boolean } {
  const { data, loading } = useHead(kind, slug);
  const [first, setFirst] = useState<RecordView>();
  if (data !== undefined && first === undefined) setFirst(data);
  return { record: first ?? data, loading };
}
