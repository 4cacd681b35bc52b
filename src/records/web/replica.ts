import type { KindName } from '../kind-name.ts';
import type { RecordView } from '../record.ts';
import { RecordMemory } from '../record-memory.ts';
import type { CopyState, RecordSource, SearchHit } from '../record-source.ts';
import { Connection, isFull } from './replica-connection.ts';
import { type CopyRow, copyName, emptyCopy } from './replica-database.ts';
import { Drafts } from './replica-drafts.ts';
import { takeEarly } from './replica-early.ts';
import { askToKeep, noteKept, wasKept } from './replica-kept.ts';
import { type News, type NewsLine, newsLine } from './replica-news.ts';
import { ReplicaSearch } from './replica-search.ts';
import { type ChangePage, type ChangeServer, changeServer } from './replica-server.ts';
import {
  acceptPage,
  acceptRenewalPage,
  afterPage,
  beginRenewal,
  dropRenewal,
  newerThan,
  readAll,
  readCopy,
  type Stamp,
  type StoredCopy,
  tidyRows,
} from './replica-storage.ts';

export interface ReplicaOptions {
  organisationId: string;
  organisationSlug: string;
  userId: string;
  /** The role for which the server answers; another role than before makes the copy be fetched anew. */
  role: string;
  server?: ChangeServer;
  connection?: Connection;
  now?: () => string;
}

/**
 * The device's copy of one organisation, and the source that all reading screens use. All of it is read into memory
 * at the start, which takes a blink, and answered from there: a database that is lost later stops no reading.
 */
export class Replica implements RecordSource {
  readonly name: string;
  readonly drafts: Drafts;
  readonly #server: ChangeServer;
  readonly #connection: Connection;
  readonly #now: () => string;
  readonly #role: string;
  readonly #listeners = new Set<(told?: 'state') => void>();
  #news: NewsLine | undefined;
  #memory = new RecordMemory();
  #rows = 0;
  #search: ReplicaSearch | undefined;
  #copy: CopyRow = emptyCopy;
  #state: Pick<CopyState, 'connection' | 'trouble'> = { connection: 'waiting', trouble: null };
  #shown: CopyState | undefined;
  #opening: Promise<void> | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #pulling: Promise<void> | undefined;
  #pullAgain = false;

  constructor(options: ReplicaOptions) {
    this.name = copyName(options.organisationId, options.userId);
    this.#server = options.server ?? changeServer(options.organisationSlug);
    this.#connection = options.connection ?? new Connection(this.name);
    this.#role = options.role;
    this.#now = options.now ?? (() => new Date().toISOString());
    this.drafts = new Drafts(this.#connection);
  }

  /** Opens the copy that is on the device; never waits for the server. */
  open(): Promise<void> {
    this.#opening ??= this.#inTurn(() => this.#open());
    return this.#opening;
  }

  async byId(id: string): Promise<RecordView | undefined> {
    return (await this.#reading()).byId(id);
  }

  async byIds(ids: readonly string[]): Promise<RecordView[]> {
    return (await this.#reading()).byIds(ids);
  }

  async bySlug(kind: KindName, slug: string): Promise<RecordView | undefined> {
    return (await this.#reading()).bySlug(kind, slug);
  }

  async list(kind: KindName): Promise<RecordView[]> {
    return (await this.#reading()).list(kind);
  }

  async pointingAt(id: string, kind?: KindName): Promise<RecordView[]> {
    return (await this.#reading()).pointingAt(id, kind);
  }

  async search(words: string, limit = 20): Promise<SearchHit[]> {
    const memory = await this.#reading();
    this.#search ??= new ReplicaSearch(memory, () => this.#tell());
    return this.#search.search(words, limit);
  }

  /** The same object until something about it changes. */
  copyState(): CopyState {
    this.#shown ??= {
      complete: this.#copy.complete,
      at: this.#copy.at,
      change: this.#copy.change,
      records: this.#memory.size,
      ...this.#state,
    };
    return this.#shown;
  }

  subscribe(listener: (told?: 'state') => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Makes ready what the next minutes need, when the first screen stands; not while a first copy comes in. */
  async prepare(): Promise<void> {
    await this.#reading();
    await this.#pulling;
    this.#search ??= new ReplicaSearch(this.#memory, () => this.#tell());
    await this.#search.build();
    await this.#inTurn(() => this.#store((database) => tidyRows(database, this.#rows)));
  }

  /** Fetches what is newer than the copy. Calls during a fetch make one more fetch follow. */
  pull(): Promise<void> {
    this.#pullAgain = this.#pulling !== undefined;
    this.#pulling ??= this.#pullAll().finally(() => {
      this.#pulling = undefined;
    });
    return this.#pulling;
  }

  /** Fetches everything anew beside the old copy, which stays readable until the new one is complete. */
  async renew(): Promise<void> {
    const begun = await this.#store((database) => beginRenewal(database, this.#role));
    if (begun === undefined) return await this.#renewInMemory();
    for (let since = begun; ; ) {
      const page = await this.#fetch(since);
      if (page === undefined) return;
      const stamp = this.#stamp();
      const from = since;
      const isOlder = page.change < since;
      const stored = await this.#store((database) =>
        isOlder ? dropRenewal(database) : acceptRenewalPage(database, from, page, stamp),
      );
      if (stored === undefined || isOlder) return;
      if (stored.renewal === null) return await this.#inTurn(() => this.#takeRenewed());
      since = stored.renewal.change;
    }
  }

  /** Follows the server's newest change number until stopped: a server that is back is told too. `lost`: the line dropped. */
  follow(lost: () => void): () => void {
    return this.#server.follow((change) => {
      if (change !== this.#copy.change || this.#state.connection !== 'live') void this.pull();
    }, lost);
  }

  /** After trouble with the device's storage: the next pull begins where the device stands, and so writes what it lacks. */
  async recoverStorage(): Promise<void> {
    if (!this.#isStorageBroken()) return;
    await this.#inTurn(async () => {
      try {
        const { copy, records } = await this.#connection.run(readAll);
        if (copy.change <= this.#copy.change) this.#copy = copy;
        else this.#takeStored(copy, records);
      } catch (error) {
        this.#loseStorage(error);
      }
    });
  }

  /** Lets go of the database and the other tabs; the copy stays on the device. */
  close(): void {
    this.#news?.close();
    this.#news = undefined;
    this.#connection.close();
    this.#opening = undefined;
  }

  async #open(): Promise<void> {
    this.#news ??= newsLine(this.name, (news) => void this.#inTurn(() => this.#hear(news)));
    if (this.#memory.size > 0) return;
    try {
      const { stored, isEarly } = await this.#connection.run(readFirst);
      this.#memory.put(stored.records);
      this.#copy = stored.copy;
      this.#rows = stored.rows;
      if (isEarly) void this.#inTurn(() => this.#checkEarly());
      if (!stored.copy.complete && wasKept(this.name)) this.#setState({ trouble: 'storage-evicted' });
    } catch (error) {
      this.#loseStorage(error);
    }
    this.#tell();
  }

  /** Another tab may have stored something between the early reading and the moment at which this one began to listen. */
  async #checkEarly(): Promise<void> {
    const { change, shelf } = this.#copy;
    const now = await this.#store(readCopy);
    if (now === undefined || (now.change === change && now.shelf === shelf)) return;
    const stored = await this.#store(readAll);
    if (stored !== undefined) this.#replaceMemory(stored.copy, stored.records);
  }

  async #reading(): Promise<RecordMemory> {
    await this.open();
    return this.#memory;
  }

  async #pullAll(): Promise<void> {
    await this.open();
    do {
      this.#pullAgain = false;
      await this.#pullPages();
    } while (this.#pullAgain);
  }

  /** Fetches the next page while those before are being shown and stored; what came is readable at once. */
  async #pullPages(): Promise<void> {
    if (this.#copy.role !== null && this.#copy.role !== this.#role) return await this.renew();
    let storing: Promise<void> = Promise.resolve();
    for (let asked = this.#askPage(this.#copy.change); ; ) {
      const { since, stamp, coming } = asked;
      const page = await coming;
      if (page === undefined) return await storing;
      if (page.change < since) return await storing.then(() => this.renew());
      if (page.more) asked = this.#askPage(page.change);
      const news: PageNews = { told: 'page', since, page, stamp };
      this.#showEarly(news);
      storing = this.#inTurn(() => this.#accept(news));
      if (page.more) continue;
      await storing;
      if (this.#copy.change < page.change) return await this.#pullPages();
      return this.#setState({ connection: 'live' });
    }
  }

  #askPage(since: number) {
    return { since, stamp: this.#stamp(), coming: this.#fetch(since) };
  }

  async #fetch(since: number): Promise<ChangePage | undefined> {
    const page = await this.#server.changesSince(since);
    if (typeof page !== 'string') return page;
    this.#setState({ connection: page === 'signed-out' ? 'signed-out' : 'waiting' });
    return undefined;
  }

  async #accept(news: PageNews): Promise<void> {
    const { since, page, stamp } = news;
    const wasComplete = this.#copy.complete;
    const stored = await this.#store((database) => acceptPage(database, since, page, stamp));
    this.#takePage(news, stored === undefined || stored === 'hole' ? afterPage(this.#copy, page, stamp) : stored);
    this.#news?.tell(news);
    if (stored === 'hole' && !this.#isStorageBroken()) void this.renew();
    if (stored === undefined || stored === 'hole') return;
    if (this.#isStorageBroken()) this.#setState({ trouble: null });
    if (wasComplete || !stored.complete) return;
    noteKept(this.name);
    void askToKeep();
  }

  /** Shows a page before it is stored; whether the copy is complete is only said of what is stored. */
  #showEarly(news: PageNews): void {
    this.#takePage(news, this.#copy);
  }

  /** Another tab may have stored more than this one read: memory only counts as read what it took in itself. */
  #takePage({ since, page }: PageNews, copy: CopyRow): void {
    if (since > this.#copy.change) return;
    const fresh = newerThan(page.records, this.#copy.change);
    this.#memory.put(fresh);
    this.#search?.changed(fresh);
    const change = Math.max(page.change, this.#copy.change);
    const complete = this.#copy.complete || (copy.complete && copy.change <= change);
    const isNews = fresh.length > 0 || complete !== this.#copy.complete;
    this.#copy = { ...copy, change, complete };
    this.#tell(isNews ? undefined : 'state');
  }

  async #takeRenewed(): Promise<void> {
    const { copy, records } = await this.#connection.run(readAll);
    this.#replaceMemory(copy, records);
    this.#news?.tell({ told: 'reload' });
    noteKept(this.name);
    this.#setState({ connection: 'live' });
  }

  async #renewInMemory(): Promise<void> {
    const gathered = new RecordMemory();
    for (let copy = emptyCopy; ; ) {
      const page = await this.#fetch(copy.change);
      if (page === undefined) return;
      gathered.put(page.records);
      copy = afterPage(copy, page, this.#stamp());
      if (copy.complete) return await this.#inTurn(async () => this.#replaceMemory(copy, gathered.all()));
    }
  }

  async #hear(news: News): Promise<void> {
    if (news.told === 'page' && news.since <= this.#copy.change) {
      return this.#takePage(news, afterPage(this.#copy, news.page, news.stamp));
    }
    const { copy, records } = await this.#connection.run(readAll);
    this.#replaceMemory(copy, records);
  }

  #replaceMemory(copy: CopyRow, records: Iterable<RecordView>): void {
    this.#memory = new RecordMemory(records);
    this.#search = undefined;
    this.#copy = copy;
    this.#tell();
  }

  /** Writes to the device; when that fails the copy goes on in memory and the user is told. */
  async #store<Result>(work: (database: IDBDatabase) => Promise<Result>): Promise<Result | undefined> {
    try {
      return await this.#connection.run(work);
    } catch (error) {
      this.#loseStorage(error);
      return undefined;
    }
  }

  #takeStored(copy: CopyRow, records: Iterable<RecordView>): void {
    this.#replaceMemory(copy, records);
    this.#setState({ trouble: null });
  }

  #isStorageBroken(): boolean {
    return this.#state.trouble === 'storage-full' || this.#state.trouble === 'storage-lost';
  }

  #loseStorage(error: unknown): void {
    this.#setState({ trouble: isFull(error) ? 'storage-full' : 'storage-lost' });
  }

  #stamp(): Stamp {
    return { at: this.#now(), role: this.#role };
  }

  /** One thing after another, so that memory, shelf and change number never disagree. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#turn.then(work, work);
    this.#turn = done.catch(() => {});
    return done;
  }

  #setState(state: Partial<Pick<CopyState, 'connection' | 'trouble'>>): void {
    const next = { ...this.#state, ...state };
    if (next.connection === this.#state.connection && next.trouble === this.#state.trouble) return;
    this.#state = next;
    this.#tell('state');
  }

  #tell(told?: 'state'): void {
    this.#shown = undefined;
    for (const listener of this.#listeners) listener(told);
  }
}

type PageNews = News & { told: 'page' };

/** What the copy holds at the start: as it was read early, else as it is now. */
async function readFirst(database: IDBDatabase): Promise<{ stored: StoredCopy; isEarly: boolean }> {
  const early = takeEarly(database);
  return { stored: await (early ?? readAll(database)), isEarly: early !== undefined };
}
