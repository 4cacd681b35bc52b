import { m } from '#platform/language/generated/messages.js';
import { Alert } from '#ui/Alert.tsx';
import { useRecordById } from '../source.tsx';
import type { Draft } from './draft.ts';

/** Says that somebody else saved this record while it is being written; nothing on the screen changes by itself. */
export function NewerVersion({ draft }: { draft: Draft }) {
  const { data } = useRecordById(draft.base === null ? undefined : draft.recordId);
  if (data === undefined || draft.base === null || data.revision <= draft.base.revision) return null;
  return (
    <Alert type="info" title={m.records_edit_newer({ who: data.updatedBy })} announce>
      <p>{m.records_edit_newer_what()}</p>
    </Alert>
  );
}
