import { asPublished } from '../published.ts';
import type { RecordView } from '../record.ts';
import type { RecordMemory } from '../record-memory.ts';
import type { SearchHit } from '../record-source.ts';
import { SearchIndex } from '../search.ts';
import { namesLike } from '../search-names.ts';

/** How long one piece of building may hold the screen up, in milliseconds. */
const slice = 8;

/** The search index of one copy, built in small pieces while the screen stays alive. */
export class ReplicaSearch {
  readonly #memory: RecordMemory;
  readonly #ready: () => void;
  readonly #index = new SearchIndex();
  #isReady = false;
  readonly #waiting = new Map<string, RecordView>();
  #building: Promise<void> | undefined;

  /** `ready` is called when answers are no longer of names only, and when much that changed was taken in. */
  constructor(memory: RecordMemory, ready: () => void) {
    this.#memory = memory;
    this.#ready = ready;
  }

  /** Takes records in that came or went after building began. */
  changed(records: Iterable<RecordView>): void {
    if (this.#building === undefined) return;
    for (const record of records) this.#waiting.set(record.id, asPublished(record));
    if (this.#isReady) this.#building = this.#building.then(() => this.#takeChanged());
  }

  /** The best hits; while the index is being built the best that the names alone give. */
  search(words: string, limit: number): SearchHit[] {
    if (this.#isReady) return this.#index.search(words, limit);
    void this.build();
    return namesLike(this.#memory.all(), words, limit);
  }

  /** Builds the index, once. */
  build(): Promise<void> {
    this.#building ??= this.#build();
    return this.#building;
  }

  async #build(): Promise<void> {
    for (const record of this.#memory.all()) this.#waiting.set(record.id, record);
    await breath();
    await this.#drain();
    this.#isReady = true;
    this.#ready();
  }

  /** What takes more than one piece comes after the screens were told of the change. */
  async #takeChanged(): Promise<void> {
    this.#takeWaiting();
    if (this.#waiting.size === 0) return;
    await this.#drain();
    this.#ready();
  }

  async #drain(): Promise<void> {
    while (this.#waiting.size > 0) {
      this.#takeWaiting();
      if (this.#waiting.size > 0) await breath();
    }
  }

  #takeWaiting(): void {
    const until = performance.now() + slice;
    for (const [id, record] of this.#waiting) {
      this.#waiting.delete(id);
      this.#index.put(record);
      if (performance.now() > until) return;
    }
  }
}

/** Lets the browser paint and handle keys before the next piece. */
const breath = (): Promise<void> => new Promise((done) => setTimeout(done, 0));
