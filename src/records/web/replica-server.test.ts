import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { askFirstPage, changeServer } from './replica-server.ts';

let asked: string[] = [];

beforeEach(() => {
  asked = [];
  vi.useFakeTimers();
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    return Response.json({ change: asked.length, records: [], more: false });
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('the first page that was asked for early is the one that the copy begins with, once', async () => {
  askFirstPage('voorbeeld');
  const server = changeServer('voorbeeld');
  expect(await server.changesSince(0)).toMatchObject({ change: 1 });
  expect(await server.changesSince(0)).toMatchObject({ change: 2 });
  expect(asked).toHaveLength(2);
});

test.each([
  ['of another organisation', 'elders', 0, 0],
  ['that lay too long', 'voorbeeld', 0, 5_001],
  ['while the copy is further', 'voorbeeld', 7, 0],
])('a first page %s is not used', async (_, slug, since, wait) => {
  askFirstPage('voorbeeld');
  vi.advanceTimersByTime(wait);
  expect(await changeServer(slug).changesSince(since)).toMatchObject({ change: 2 });
});
