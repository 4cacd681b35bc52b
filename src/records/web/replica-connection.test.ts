import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { Connection, isFull, isLostConnection } from './replica-connection.ts';
import { asked, deleteCopy, emptyCopy, openCopy, transact } from './replica-database.ts';

const name = 'paraat:connection';
const open = () => openCopy(name);
const rows = (database: IDBDatabase) =>
  transact(database, ['meta'], 'readonly', (transaction) => asked(transaction.objectStore('meta').count()));
const pause = async () => {};

afterEach(() => deleteCopy(name));

const lost: [name: string, message: string][] = [
  ['InvalidStateError', "Failed to execute 'transaction' on 'IDBDatabase': The database connection is closing."],
  ['UnknownError', 'Connection to Indexed Database server lost. Refresh the page to try again'],
  ['AbortError', 'The transaction was aborted, so the request cannot be fulfilled.'],
  ['UnknownError', 'Attempt to get a record from database without an in-progress transaction'],
  ['TimeoutError', 'the database did not answer'],
];

test.each(lost)('%s (%s): opens again and repeats the work', async (errorName, message) => {
  const connection = new Connection(name, { open: vi.fn(open), pause });
  let tries = 0;
  const answer = await connection.run(async (database) => {
    tries += 1;
    if (tries < 3) throw new DOMException(message, errorName);
    return rows(database);
  });
  expect([answer, tries]).toEqual([0, 3]);
  connection.close();
});

test('a full device is not a lost connection: opening again does not make room', () => {
  const full = new DOMException('The current transaction exceeded its quota limitations.', 'AbortError');
  expect([isFull(full), isLostConnection(full)]).toEqual([true, false]);
  expect(isFull(new DOMException('', 'QuotaExceededError'))).toBe(true);
});

test('gives up after a bounded number of tries, and leaves other errors alone', async () => {
  const connection = new Connection(name, { open, pause, tries: 3 });
  const always = vi.fn(async () => {
    throw new DOMException('', 'InvalidStateError');
  });
  await expect(connection.run(always)).rejects.toMatchObject({ name: 'InvalidStateError' });
  expect(always).toHaveBeenCalledTimes(3);
  const wrong = vi.fn(async () => {
    throw new TypeError('wrong');
  });
  await expect(connection.run(wrong)).rejects.toThrow('wrong');
  expect(wrong).toHaveBeenCalledTimes(1);
  connection.close();
});

test('work that never comes back is given up and tried again', async () => {
  const connection = new Connection(name, { open, pause, patience: 30 });
  let tries = 0;
  const answer = await connection.run(() => {
    tries += 1;
    return tries === 1 ? new Promise<string>(() => {}) : Promise.resolve('answered');
  });
  expect(answer).toBe('answered');
  connection.close();
});

test('a write counts only when its transaction is complete', async () => {
  const connection = new Connection(name, { open, pause, tries: 1 });
  const half = connection.run((database) =>
    transact(database, ['meta'], 'readwrite', async (transaction) => {
      await asked(transaction.objectStore('meta').put({ ...emptyCopy, change: 7 }));
      throw new DOMException('', 'AbortError');
    }),
  );
  await expect(half).rejects.toMatchObject({ name: 'AbortError' });
  expect(await connection.run(rows)).toBe(0);
  connection.close();
});
