import { expect, test } from 'vitest';
import { interviewProgress, minutesLeft, whereToGoOn, withAnswer, withTakenOver } from './interview-progress.ts';
import { chapters, questions } from './interview-questions.ts';

test('the questions have keys of their own and stand in the order of the chapters', () => {
  const keys = questions.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  const places = questions.map(({ chapter }) => chapters.indexOf(chapter));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(new Set(places).size).toBe(chapters.length);
});

test('an empty interview begins at the first question; a full one is at its end', () => {
  expect(whereToGoOn(undefined)).toBe(0);
  const all = questions.map(({ key }) => ({ question: key, answer: 'x' }));
  expect(whereToGoOn(all)).toBe(questions.length);
  expect(interviewProgress(all)).toMatchObject({ asked: questions.length, answered: questions.length, open: [] });
});

test('what nobody knows was asked, and stays open to ask elsewhere', () => {
  const answers = withAnswer(withAnswer([], 'hurt', { answer: 'Inwoners' }), 'backup', { unanswered: 'not-known' });
  const progress = interviewProgress(withAnswer(answers, 'start', { unanswered: 'does-not-apply' }));
  expect(progress.asked).toBe(3);
  expect(progress.open).toHaveLength(questions.length - 2);
  expect(progress.open.find(({ question }) => question.key === 'backup')?.state).toBe('not-known');
  expect(whereToGoOn(answers)).toBe(0);
});

test.each([
  [
    'words take "nobody knows" away',
    [{ question: 'what', unanswered: 'not-known' as const }],
    { answer: 'Toch' },
    [{ question: 'what', answer: 'Toch' }],
  ],
  ['an emptied answer is not asked', [{ question: 'what', answer: 'x' }], { answer: '' }, []],
  [
    'another text is not taken over yet',
    [{ question: 'what', answer: 'x', takenOver: true }],
    { answer: 'xy' },
    [{ question: 'what', answer: 'xy' }],
  ],
  [
    '"does not apply" can be taken back',
    [{ question: 'what', unanswered: 'does-not-apply' as const }],
    { unanswered: undefined },
    [],
  ],
])('%s', (_, before, change, after) => {
  expect(withAnswer(before, 'what', change)).toEqual(after);
});

test('answers stand in the order of the questions, and one of an older list stays', () => {
  const answers = withAnswer(withAnswer([{ question: 'old', answer: 'x' }], 'stop', { answer: 'b' }), 'what', {
    answer: 'a',
  });
  expect(answers.map(({ question }) => question)).toEqual(['what', 'stop', 'old']);
  expect(withTakenOver(answers, new Set(['stop'])).map(({ takenOver }) => takenOver)).toEqual([
    undefined,
    true,
    undefined,
  ]);
});

test.each([
  [0, 60],
  [13, 30],
  [25, 3],
  [26, 0],
])('after %i questions about %i minutes are left', (asked, minutes) => {
  expect(minutesLeft({ asked })).toBe(minutes);
});
