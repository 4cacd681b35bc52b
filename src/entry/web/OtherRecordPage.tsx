import { RecordPage } from '#features/landscape/web/RecordPage.tsx';
import type { KindName } from '#records/kind-name.ts';
import { kinds } from '../kinds.ts';

/** The page of any record without a page of its own, drawn from its schema. */
export function OtherRecordPage({ kind, slug }: { kind: KindName; slug: string }) {
  return <RecordPage kinds={kinds} kind={kind} slug={slug} />;
}
