import type { Problem } from '../../form.ts';
import type { KindName } from '../../kind-name.ts';
import type { MayReview } from '../../may-review.ts';
import type { RecordView, RevisionView } from '../../record.ts';

type Content = Record<string, unknown>;

/** What the server made of a request; whatever it was, nothing that was typed is lost. */
export type Answer<Value> =
  | { state: 'done'; value: Value }
  | { state: 'conflict'; base: RevisionView | null; theirs: RecordView }
  | { state: 'refused'; title: string; problems: Problem[] }
  | { state: 'signed-out' }
  | { state: 'forbidden' }
  | { state: 'missing' }
  | { state: 'unreachable' };

/** Why something is written, and why text that looks like a secret is none. */
export interface Why {
  reason: string;
  notASecret?: string | undefined;
}

/** The part of the server that writes records and looks back at them. */
export interface RecordServer {
  create(record: { id: string; kind: KindName; content: Content }, why: Why): Promise<Answer<RecordView>>;
  save(
    record: { id: string; kind: KindName; content: Content; baseRevision: number },
    why: Why,
  ): Promise<Answer<RecordView>>;
  remove(
    record: { id: string; baseRevision: number },
    reason: string,
  ): Promise<Answer<{ record: RecordView; referrers: RecordView[] }>>;
  restore(record: { id: string; revision: number }, reason: string): Promise<Answer<RecordView>>;
  /** Whether whoever uses this device may say that a record is still right. */
  mayReview(id: string): Promise<Answer<MayReview>>;
  review(record: { id: string; contentHash: string }): Promise<Answer<RecordView>>;
  revisions(id: string): Promise<Answer<RevisionView[]>>;
  referrers(id: string): Promise<Answer<RecordView[]>>;
  deleted(): Promise<Answer<RecordView[]>>;
}

/** How long the server may keep silent before the user is told that nothing was sent. */
const patience = 15_000;

/** The server of this web application, for one organisation. */
export function recordServer(organisationSlug: string): RecordServer {
  const organisation = `/api/organisations/${encodeURIComponent(organisationSlug)}`;
  const root = `${organisation}/records`;
  const reviewOf = (id: string) => `${organisation}/confirmations/${encodeURIComponent(id)}/review`;
  const of = (id: string) => `${root}/${encodeURIComponent(id)}`;
  return {
    create: (record, why) => ask('POST', root, { ...record, ...given(why) }),
    save: ({ id, ...record }, why) => ask('PUT', of(id), { ...record, ...given(why) }),
    remove: ({ id, baseRevision }, reason) => ask('DELETE', of(id), { baseRevision, reason }),
    restore: ({ id, revision }, reason) => ask('POST', `${of(id)}/restoration`, { revision, reason }),
    mayReview: (id) => ask('GET', reviewOf(id)),
    review: ({ id, contentHash }) => ask('POST', reviewOf(id), { contentHash }),
    revisions: (id) => listed<RevisionView>(`${of(id)}/revisions`, 'revisions'),
    referrers: (id) => listed<RecordView>(`${of(id)}/referrers`, 'records'),
    deleted: () => listed<RecordView>(`${root}?deleted=true`, 'records'),
  };
}

const given = ({ reason, notASecret }: Why) =>
  notASecret === undefined || notASecret === '' ? { reason } : { reason, notASecret };

async function listed<Item>(address: string, name: string): Promise<Answer<Item[]>> {
  const answer = await ask<Record<string, Item[]>>('GET', address);
  return answer.state === 'done' ? { state: 'done', value: answer.value[name] ?? [] } : answer;
}

/** Sends one request; no answer and an answer that is not the server's own both count as unreachable. */
export async function ask<Value>(method: string, address: string, body?: unknown): Promise<Answer<Value>> {
  try {
    const answer = await fetch(address, {
      method,
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    if (answer.status === 401) return { state: 'signed-out' };
    if (answer.status === 403) return { state: 'forbidden' };
    if (!/\bjson\b/.test(answer.headers.get('content-type') ?? '')) return { state: 'unreachable' };
    const told: unknown = await answer.json();
    return answer.ok ? { state: 'done', value: told as Value } : refusal(answer.status, told as Told);
  } catch {
    return { state: 'unreachable' };
  }
}

interface Told {
  title?: string;
  detail?: string;
  fields?: Problem[];
  base?: RevisionView | null;
  theirs?: RecordView;
}

function refusal(status: number, told: Told): Answer<never> {
  if (status === 404) return { state: 'missing' };
  if (status === 409 && told.theirs !== undefined) {
    return { state: 'conflict', base: told.base ?? null, theirs: told.theirs };
  }
  if (status >= 500 || status === 429) return { state: 'unreachable' };
  const problems = (told.fields ?? []).map((one) => ({ ...one, field: one.field.replace(/^content\./, '') }));
  return { state: 'refused', title: told.detail ?? told.title ?? '', problems };
}
