import { m } from '#platform/language/generated/messages.js';

/** A file as the server keeps it. */
export interface KeptFile {
  name: string;
  size: number;
  type: string;
  fileName: string;
}

/** A large file over a slow line; after this the user hears that it did not come through. */
const patience = 120_000;

/** Hands a file in; says in words why it was not taken. */
export async function uploadFile(organisationSlug: string, file: File): Promise<KeptFile | { problem: string }> {
  try {
    const answer = await fetch(`/api/organisations/${encodeURIComponent(organisationSlug)}/attachments`, {
      method: 'POST',
      body: file,
      headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(file.name) },
      signal: AbortSignal.timeout(patience),
    });
    if (answer.status === 401) return { problem: m.records_file_signed_out() };
    const told: unknown = await answer.json();
    if (answer.ok) return told as KeptFile;
    const { title = '', detail = '' } = told as { title?: string; detail?: string };
    return { problem: `${title} ${detail}`.trim() || m.records_file_unreachable() };
  } catch {
    return { problem: m.records_file_unreachable() };
  }
}
