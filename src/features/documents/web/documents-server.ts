import { v7 as newId } from 'uuid';
import { ask, sendBytes } from '#platform/auth/web/client.ts';
import type { DocumentHit, FileOutcome, ProposalView } from '../document-proposal.ts';
import type { AskedView, DocumentRequestView } from '../document-request.ts';
import type { RunbookReport } from '../runbook-report.ts';

const named = (path: string) => ({
  'content-type': 'application/octet-stream',
  'x-file-name': encodeURIComponent(path),
});

/** The path of a file as the browser knows it: with its folder where a folder was chosen. */
export const pathOf = (file: File): string => file.webkitRelativePath || file.name;

/** The documents of one organisation, as the server offers them. */
export function documentsServer(organisationSlug: string) {
  const base = `/api/organisations/${encodeURIComponent(organisationSlug)}`;
  return {
    take: async (file: File) =>
      (await sendBytes<{ files: FileOutcome[] }>(`${base}/document-proposals`, file, named(pathOf(file)))).files,
    proposals: async () => (await ask<{ proposals: ProposalView[] }>('GET', `${base}/document-proposals`)).proposals,
    accept: (id: string, content: object) =>
      ask<{ slug: string; name: string }>('POST', `${base}/document-proposals/${id}/acceptance`, content),
    skip: (id: string) => ask('DELETE', `${base}/document-proposals/${id}`),
    search: async (words: string) =>
      (await ask<{ hits: DocumentHit[] }>('GET', `${base}/documents/search?q=${encodeURIComponent(words)}`)).hits,
    takeRunbooks: (files: readonly File[]) => takeRunbooks(`${base}/runbooks/imports`, files),
    write: (content: object) => ask('POST', `${base}/records`, { id: newId(), kind: 'document', content }),
    requests: async () => (await ask<{ requests: DocumentRequestView[] }>('GET', `${base}/document-requests`)).requests,
    request: (request: object) =>
      ask<{ request: DocumentRequestView; link: string; isMailed: boolean }>(
        'POST',
        `${base}/document-requests`,
        request,
      ),
    revoke: (id: string) => ask('POST', `${base}/document-requests/${id}/revocation`),
    newLink: async (id: string) => (await ask<{ link: string }>('POST', `${base}/document-requests/${id}/link`)).link,
  };
}
export type DocumentsServer = ReturnType<typeof documentsServer>;

function takeRunbooks(path: string, files: readonly File[]): Promise<RunbookReport> {
  const [first] = files;
  if (files.length === 1 && first !== undefined && /\.zip$/i.test(first.name))
    return sendBytes(path, first, named(first.name));
  const form = new FormData();
  for (const file of files) form.append('file', file, pathOf(file));
  return sendBytes(path, form);
}

/** What somebody with a link may do, without an account. */
export function deliveryServer(token: string) {
  const link = { 'x-paraat-link': token };
  return {
    asked: () => ask<AskedView>('GET', '/api/aanleveren/asked', undefined, link),
    send: (file: File) => sendBytes<AskedView>('/api/aanleveren/files', file, { ...named(file.name), ...link }),
    end: () => ask('POST', '/api/aanleveren/end', undefined, link),
  };
}
