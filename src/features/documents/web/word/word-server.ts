import { sendBytes } from '#platform/auth/web/client.ts';
import type { WordOrder, WordOutcome, WordPreview } from '../../word-preview.ts';

/** The file beside the plan: chosen here, or one that the record of a document has. */
export type WordFile = { file: File } | { document: string; fileName: string };

/** Reading a Word file and taking parts of it over, as the server offers it. */
export interface WordServer {
  show(file: WordFile): Promise<WordPreview>;
  apply(file: WordFile, order: Omit<WordOrder, 'fileName' | 'document'>): Promise<WordOutcome>;
}

/** Reaches the plan of this organisation. */
export function wordServer(organisationSlug: string, planSlug: string): WordServer {
  const base = `/api/organisations/${encodeURIComponent(organisationSlug)}/plans/${encodeURIComponent(planSlug)}/word`;
  return {
    show: (file) =>
      'file' in file
        ? sendBytes(base, file.file, { 'x-file-name': encodeURIComponent(file.file.name) })
        : sendBytes(`${base}?document=${file.document}`, ''),
    apply: (file, order) => {
      const form = new FormData();
      const of = 'file' in file ? { fileName: file.file.name } : { fileName: file.fileName, document: file.document };
      form.set('order', JSON.stringify({ ...order, ...of }));
      if ('file' in file) form.set('file', file.file);
      return sendBytes(`${base}/apply`, form);
    },
  };
}
