import { useEffect } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { recordPath } from '#records/record-path.ts';
import { NoRecord } from '#records/web/NoRecord.tsx';
import { useRecord, useRecordById } from '#records/web/source.tsx';
import { useGo } from '#ui/navigation.tsx';
import { Page } from '#ui/Page.tsx';

/** A fact sheet is read on the page of what it is about: leads there. */
export function FactSheetAddress({ slug }: { slug: string }) {
  const go = useGo();
  const { data: sheet, loading } = useRecord('fact-sheet', slug);
  const { data: about, loading: seeking } = useRecordById(sheet?.content.about as string | undefined);
  useEffect(() => {
    if (about !== undefined) go(recordPath(about), { replace: true });
  }, [about, go]);
  if (!loading && !seeking && about === undefined) return <NoRecord />;
  return <Page title={sheet?.name ?? m.fact_sheets_one()}>{null}</Page>;
}
