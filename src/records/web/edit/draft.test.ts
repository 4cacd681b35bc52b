import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RecordView } from '../../record.ts';
import { type Draft, DraftKeeper, draftIn, draftKey, draftOf, draftOfNew } from './draft.ts';

const draft = (name: string): Draft => ({
  recordId: 'r1',
  kind: 'person',
  slug: 'jan',
  name,
  form: { name },
  base: { revision: 1, content: { name: 'Jan' } },
  reason: '',
  notASecret: '',
  sendWhenPossible: false,
});

describe('keeping what is typed', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function keeping(write: (value: Draft) => Promise<void> = async () => undefined) {
    const written: string[] = [];
    const told: string[] = [];
    const keeper = new DraftKeeper({
      shelf: {
        write: async (_key, value) => {
          await write(value as Draft);
          written.push((value as Draft).name);
        },
        remove: async () => void written.push('removed'),
      },
      now: () => '2026-03-03T13:02:00Z',
      told: (state) => told.push('trouble' in state ? 'trouble' : 'kept'),
    });
    return { keeper, written, told };
  }

  it('lies on the device within half a second, also while typing goes on', async () => {
    const { keeper, written } = keeping();
    for (let typed = 1; typed <= 10; typed += 1) {
      keeper.keep('k', draft(`text ${typed}`));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(written.length).toBeGreaterThanOrEqual(2);
    await vi.advanceTimersByTimeAsync(500);
    expect(written.at(-1)).toBe('text 10');
  });

  it('writes at once when the page goes away', async () => {
    const { keeper, written } = keeping();
    keeper.keep('k', draft('last words'));
    await keeper.flush();
    expect(written).toEqual(['last words']);
  });

  it('never lets an older text come after a newer one', async () => {
    let slow = true;
    const { keeper, written } = keeping(async () => {
      const wait = slow ? 1000 : 0;
      slow = false;
      await new Promise((done) => setTimeout(done, wait));
    });
    keeper.keep('k', draft('old'));
    void keeper.flush();
    keeper.keep('k', draft('new'));
    const done = keeper.flush();
    await vi.advanceTimersByTimeAsync(2000);
    await done;
    expect(written).toEqual(['old', 'new']);
  });

  it('says so when the device keeps nothing, and goes on', async () => {
    let full = true;
    const { keeper, written, told } = keeping(async () => {
      if (full) throw new Error('quota');
    });
    keeper.keep('k', draft('one'));
    await keeper.flush();
    full = false;
    keeper.keep('k', draft('two'));
    await keeper.flush();
    expect([written, told]).toEqual([['two'], ['trouble', 'kept']]);
  });

  it('takes a draft away when there is nothing left to keep', async () => {
    const { keeper, written } = keeping();
    keeper.keep('k', null);
    await keeper.flush();
    expect(written).toEqual(['removed']);
  });
});

it('has one place per record and one per new record', () => {
  expect(draftKey('org', draft('x'))).toBe('org:r1');
  expect(draftKey('org', { ...draft('x'), base: null })).toBe('org:new-person-r1');
});

it('reads back only what is a draft', () => {
  expect(draftIn({ key: 'k', value: draft('x'), updatedAt: '' })).toEqual(draft('x'));
  expect(draftIn({ key: 'k', value: { recordId: 'r1', kind: 'dragon', form: {} }, updatedAt: '' })).toBeUndefined();
  expect(draftIn({ key: 'k', value: 'text', updatedAt: '' })).toBeUndefined();
  expect(draftIn(undefined)).toBeUndefined();
});

it('begins with what the record holds, or with what a new one is given', () => {
  const content = { name: 'Jan' };
  const record = { id: 'r1', kind: 'person', slug: 'jan', name: 'Jan', content, revision: 1 } as unknown as RecordView;
  expect(draftOf(record)).toEqual({ ...draft('Jan'), form: content });
  expect(draftOfNew('person', 'r1', content)).toEqual({ ...draft(''), slug: null, form: content, base: null });
});
