import { createContext, type ReactNode, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Session } from '#platform/auth/role.ts';
import type { KindName } from '../kind-name.ts';
import { headOf } from '../published.ts';
import type { RecordView } from '../record.ts';
import type { CopyState, RecordSource, SearchHit } from '../record-source.ts';
import { type Reading, useReading } from './hooks.ts';
import { keepLive } from './live.ts';
import { Replica } from './replica.ts';
import type { Drafts } from './replica-drafts.ts';

const SourceContext = createContext<RecordSource | undefined>(undefined);

/** Gives the screens below a source: a copy, a pack or a fixture. */
export function SourceProvider({ source, children }: { source: RecordSource; children: ReactNode }) {
  return <SourceContext value={source}>{children}</SourceContext>;
}

/** Opens the device's copy of this person in this organisation, keeps it live, and gives it to the screens below. */
export function ReplicaProvider({ session, children }: { session: Session; children: ReactNode }) {
  const { organisationId, organisationSlug, userId, role } = session;
  const replica = useMemo(
    () => new Replica({ organisationId, organisationSlug, userId, role }),
    [organisationId, organisationSlug, userId, role],
  );
  useEffect(() => {
    const stopLive = keepLive(replica);
    const stopWarming = afterFirstScreen(() => void replica.prepare());
    const stopPictures = picturesAhead(replica, organisationSlug);
    return () => {
      stopLive();
      stopWarming();
      stopPictures();
      replica.close();
    };
  }, [replica, organisationSlug]);
  return <SourceProvider source={replica}>{children}</SourceProvider>;
}

/** Comes after the screen and brings its own part of the program; without it pictures come when a page is opened. */
function picturesAhead(source: RecordSource, organisationSlug: string): () => void {
  let stopped = false;
  let stop: (() => void) | undefined;
  const stopWaiting = afterFirstScreen(() => {
    import('./pictures-ahead.ts').then(
      ({ keepPicturesAhead }) => {
        if (!stopped) stop = keepPicturesAhead(source, organisationSlug);
      },
      () => undefined,
    );
  });
  return () => {
    stopped = true;
    stopWaiting();
    stop?.();
  };
}

/** The source of this screen. */
export function useSource(): RecordSource {
  const source = useContext(SourceContext);
  if (source === undefined) throw new Error('no SourceProvider above this screen');
  return source;
}

/** Where this device keeps what was typed and not saved; undefined where nothing can be written, as in a pack. */
export function useDrafts(): Drafts | undefined {
  const source = useSource();
  return source instanceof Replica ? source.drafts : undefined;
}

/** All records of a kind, by name. */
export const useRecords = (kind: KindName): Reading<RecordView[]> =>
  useReading(useSource(), `list ${kind}`, (source) => source.list(kind));

/** One record by its address; `data` undefined and not loading: there is none. */
export const useRecord = (kind: KindName, slug: string): Reading<RecordView | undefined> =>
  useReading(useSource(), `slug ${kind}/${slug}`, (source) => source.bySlug(kind, slug));

/** One record by id; an undefined id gives nothing. */
export const useRecordById = (id: string | undefined): Reading<RecordView | undefined> =>
  useReading(useSource(), `id ${id ?? ''}`, async (source) => (id === undefined ? undefined : source.byId(id)));

/** The newest content of a record by its address, published or not: for screens that edit or look back. */
export function useHead(kind: KindName, slug: string): Reading<RecordView | undefined> {
  const { data, loading } = useRecord(kind, slug);
  return { data: data && headOf(data), loading };
}

/** The newest content of a record by id, published or not. */
export function useHeadById(id: string | undefined): Reading<RecordView | undefined> {
  const { data, loading } = useRecordById(id);
  return { data: data && headOf(data), loading };
}

/** Several records by id, in the order of the ids; those that are not there are left out. */
export const useRecordsById = (ids: readonly string[]): Reading<RecordView[]> =>
  useReading(useSource(), `ids ${ids.join(' ')}`, (source) => source.byIds(ids));

/** Records that point at this one, by name. */
export const usePointingAt = (id: string | undefined, kind?: KindName): Reading<RecordView[]> =>
  useReading(useSource(), `to ${id ?? ''} ${kind ?? ''}`, async (source) =>
    id === undefined ? [] : source.pointingAt(id, kind),
  );

/** The best hits for what is typed; those for the previous words stay until the next are there. */
export const useSearch = (words: string, limit = 20): Reading<SearchHit[]> =>
  useReading(
    useSource(),
    `search ${limit} ${words.trim()}`,
    async (source) => (words.trim() === '' ? [] : source.search(words, limit)),
    true,
  );

/** How complete and how old the copy is; changes by itself. */
export function useCopyState(): CopyState {
  const source = useSource();
  return useSyncExternalStore(
    (listener) => source.subscribe(listener),
    () => source.copyState(),
  );
}

/** Long enough for the first screen to ask its own questions: reading everything meanwhile would make it wait. */
const firstScreen = 1200;

/** Runs work when the first screen stands and the browser has time. */
function afterFirstScreen(work: () => void): () => void {
  const timer = setTimeout(() => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 3000 });
    else work();
  }, firstScreen);
  return () => clearTimeout(timer);
}
