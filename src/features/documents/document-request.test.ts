import { expect, test } from 'vitest';
import { requestRemindersDue } from './document-request.ts';

const due = (today: string, remindedOn: string[] = [], askedOn = '2026-11-01', dueOn = '2026-11-20') =>
  requestRemindersDue([{ dueOn, askedOn, remindedOn }], today).length === 1;

test.each([
  ['long before', due('2026-11-16'), false],
  ['three days before', due('2026-11-17'), true],
  ['three days before, once', due('2026-11-17', ['2026-11-17']), false],
  ['a day later, when nothing ran', due('2026-11-18'), true],
  ['on the day itself, after that one', due('2026-11-20', ['2026-11-17']), false],
  ['the day after', due('2026-11-21', ['2026-11-17']), true],
  ['the day after, when nothing ran before', due('2026-11-21'), true],
  ['a week later', due('2026-11-28', ['2026-11-17', '2026-11-21']), true],
  ['for ever', due('2027-11-28', ['2026-11-17', '2026-11-21', '2026-11-28']), false],
  ['asked two days before', due('2026-11-18', [], '2026-11-18'), false],
])('a reminder %s: %s', (_, found, expected) => expect(found).toBe(expected));
