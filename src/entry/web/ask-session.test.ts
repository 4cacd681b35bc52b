import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { askSession, askSessionEarly } from './ask-session.ts';

const answers = { userId: 'u', userName: 'Anna', organisationId: 'o', organisationSlug: 'v', organisationName: 'V' };
let asked = 0;

beforeEach(() => {
  asked = 0;
  vi.stubGlobal('fetch', async () => {
    asked += 1;
    return Response.json({ ...answers, role: 'reader', userName: `Anna ${asked}` });
  });
});

afterEach(() => vi.unstubAllGlobals());

test('what was asked early is answered once; whoever asks again asks the server', async () => {
  const early = askSessionEarly();
  expect(await askSession()).toEqual(await early);
  expect(asked).toBe(1);
  expect(await askSession()).toMatchObject({ userName: 'Anna 2' });
});
