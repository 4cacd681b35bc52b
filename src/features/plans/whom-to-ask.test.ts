import { expect, test } from 'vitest';
import type { ResponsibleView } from '#features/fact-sheets/fact-sheet-view.ts';
import { whomToAsk } from './whom-to-ask.ts';

const person = (name: string, ...numbers: string[]): ResponsibleView =>
  ({ id: name, kind: 'person', slug: name, name, numbers, function: null }) as unknown as ResponsibleView;
const [owner, deputy, keeper] = [person('Sander', '0611'), person('Fatima', '0612'), person('Jan', '0613')];
const silent = person('Stil');

test.each([
  ['owner, then deputy', { owner, deputy, about: null }, ['Sander', 'Fatima']],
  [
    'whoever answers for the subject where the plan has nobody',
    { owner: null, deputy: null, about: { owner: keeper, deputy: null } },
    ['Jan'],
  ],
  ['nobody twice', { owner, deputy, about: { owner, deputy: keeper } }, ['Sander', 'Fatima', 'Jan']],
  ['nobody without a number', { owner: silent, deputy, about: null }, ['Fatima']],
  ['nobody at all', { owner: null, deputy: silent, about: null }, []],
])('a plan that says not who decides names whom to ask: %s', (_, view, names) => {
  expect(whomToAsk(view).map(({ name }) => name)).toEqual(names);
});
