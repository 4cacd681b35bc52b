import { expect, test } from 'vitest';
import { dayIn, informIn, piecesOf, sentencesOf, stepIn } from './interview-pieces.ts';

test.each([
  ['Bel de leverancier. Wacht op antwoord.', ['Bel de leverancier.', 'Wacht op antwoord.']],
  ['Kijk op versie 2.1 of op nr. 4. Klaar!', ['Kijk op versie 2.1 of op nr. 4.', 'Klaar!']],
  ['Vraag het bijv. aan J. Jansen. Bel dan.', ['Vraag het bijv. aan J. Jansen.', 'Bel dan.']],
  ['Zonder punt', ['Zonder punt']],
])('"%s" has its sentences', (line, expected) => {
  expect(sentencesOf(line)).toEqual(expected);
});

test('lines are items; one long line becomes sentences; no word goes', () => {
  expect(piecesOf('- een\n\n2. twee\n• drie', 100, true)).toEqual(['een', 'twee', 'drie']);
  expect(piecesOf('Een zin. Nog een zin.', 100, false)).toEqual(['Een zin. Nog een zin.']);
  expect(piecesOf('Een zin. Nog een zin.', 12, false)).toEqual(['Een zin.', 'Nog een zin.']);
});

test.each([
  ['Start de dienst -> groen lampje', { action: 'Start de dienst', expected: 'groen lampje' }],
  ['Start → wacht → groen', { action: 'Start', expected: 'wacht, groen' }],
  ['Start de dienst ->', { action: 'Start de dienst' }],
  ['-> groen', { action: 'groen' }],
  ['->', { action: '->' }],
])('"%s" is a step', (text, expected) => {
  expect(stepIn(text)).toEqual(expected);
});

test.each([
  ['Servicedesk', { who: 'Servicedesk' }],
  ['Servicedesk 010-1234567', { who: 'Servicedesk', number: '010-1234567' }],
  ['Balie: kom niet', { who: 'Balie', text: 'kom niet' }],
  ['+31 6 1234 5678', { who: '+31 6 1234 5678' }],
])('"%s" is somebody to tell', (text, expected) => {
  expect(informIn(text)).toEqual(expected);
});

test.each([
  ['op 14-3-2026 gelukt', '2026-03-14'],
  ['2026-03-04', '2026-03-04'],
  ['op 31-2-2026', undefined],
  ['nooit', undefined],
])('"%s" names its day', (text, expected) => {
  expect(dayIn(text)).toBe(expected);
});
