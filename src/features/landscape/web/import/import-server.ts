import { ask, sendBytes } from '#platform/auth/web/client.ts';
import type { FieldChoice } from '../../import-merge.ts';
import type { RegisterMapping } from '../../import-register-mapping.ts';
import type { ImportRunView } from '../../import-report.ts';

/** The imports of one organisation, as the server offers them. */
export interface ImportServer {
  recent(): Promise<ImportRunView[]>;
  read(id: string): Promise<ImportRunView>;
  upload(file: File, signal: AbortSignal): Promise<ImportRunView>;
  chooseMapping(id: string, mapping: RegisterMapping): Promise<ImportRunView>;
  agree(id: string, choices: Record<string, FieldChoice>): Promise<ImportRunView>;
  cancel(id: string): Promise<ImportRunView>;
  retry(id: string): Promise<ImportRunView>;
}

/** Reaches the imports of this organisation. */
export function importServer(organisationSlug: string): ImportServer {
  const base = `/api/organisations/${encodeURIComponent(organisationSlug)}/imports`;
  return {
    recent: async () => (await ask<{ runs: ImportRunView[] }>('GET', base)).runs,
    read: (id) => ask('GET', `${base}/${id}`),
    upload: (file, signal) =>
      sendBytes(
        `${base}?name=${encodeURIComponent(file.name)}`,
        file,
        { 'content-type': 'application/octet-stream' },
        signal,
      ),
    chooseMapping: (id, mapping) => ask('PUT', `${base}/${id}/mapping`, mapping),
    agree: (id, choices) => ask('POST', `${base}/${id}/agreement`, { choices }),
    cancel: (id) => ask('POST', `${base}/${id}/cancellation`),
    retry: (id) => ask('POST', `${base}/${id}/retry`),
  };
}
