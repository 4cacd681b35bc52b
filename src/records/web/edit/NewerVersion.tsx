import { m } from '#platform/language/generated/messages.js';
import { Alert } from '#ui/Alert.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { useHeadById } from '../source.tsx';
import { useDesk } from './desk.tsx';
import type { Draft } from './draft.ts';

/** Says that somebody else saved this record while it is being written; nothing on the screen changes by itself. */
export function NewerVersion({ draft }: { draft: Draft }) {
  const { session } = useDesk();
  const { data } = useHeadById(draft.base === null ? undefined : draft.recordId);
  if (data === undefined || draft.base === null || data.revision <= draft.base.revision) return null;
  return (
    <Alert
      type="info"
      title={
        data.updatedBy === session.userName
          ? m.records_edit_newer_self()
          : m.records_edit_newer({ who: data.updatedBy })
      }
      announce
    >
      <Paragraph>{m.records_edit_newer_what()}</Paragraph>
    </Alert>
  );
}
