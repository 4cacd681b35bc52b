import { expect, it } from 'vitest';
import { asksToCallAlarm } from '#features/people/asked-to-call.ts';
import { callBook } from '#features/people/call-book.ts';
import { shippedScenarios } from './shipped-scenarios.ts';

const book = callBook([], '2026-11-22');

it.each([
  ['Breng mensen in veiligheid en bel 112. Ga niet terug voor spullen.', true],
  ['Brand- of gasalarm bij K.04? Niet naar binnen. Bel 112.', true],
  ['Call the fire brigade on 112.', true],
  ['De brandwerende deur klemt. Bel de gebouwbeheerder.', false],
  ['Haal de sleutel bij de brandweerkazerne.', false],
  ['Het lampje brandt. Bel de leverancier.', false],
  ['112 niet te bellen? Bel de gebouwbeheerder.', false],
  ['Bel 099-112 4000.', false],
  ['Bel 1123.', false],
])('%s', (text, isAsked) => {
  expect(asksToCallAlarm(text)).toBe(isAsked);
  expect(book.askedIn(text).map(({ number }) => number)).toEqual(isAsked ? ['112'] : []);
});

it('of the causes that come along only fire says so', () => {
  const asking = shippedScenarios.filter(({ firstAction }) => asksToCallAlarm(firstAction ?? ''));
  expect(asking.map(({ type }) => type)).toEqual(['fire']);
});
