import { useEffect, useMemo } from 'react';
import { type Field, fieldsOf } from '../../field.ts';
import { useHeadById } from '../source.tsx';
import { type Editing, type EditingOptions, useEditing } from './use-editing.ts';
import { useSaveKeys } from './use-save-keys.ts';

/** What every screen needs on which one record is written: its fields and its editing, with the keys that save. */
export function useEditor(options: Omit<EditingOptions, 'fields'>): { fields: readonly Field[]; editing: Editing } {
  const { kind } = options;
  const fields = useMemo(() => fieldsOf(kind.schema), [kind]);
  const editing = useEditing({ ...options, fields });
  useNewestWhileUntouched(editing);
  useSaveKeys(editing.save);
  return { fields, editing };
}

/** As long as nothing was typed, what a colleague saves shows here at once. */
function useNewestWhileUntouched({ draft, isTouched, saving, settle }: Editing): void {
  const { data } = useHeadById(draft.base === null ? undefined : draft.recordId);
  const isNewer = data !== undefined && draft.base !== null && data.revision > draft.base.revision;
  useEffect(() => {
    if (isNewer && !isTouched && !saving) settle(data.content, data);
  });
}
