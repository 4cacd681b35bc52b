import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Proposal, TakeOver } from './interview-draft.ts';
import type { PlaceName } from './interview-places.ts';
import { type Keeping, keepingOf, type PlaceChoices, shownAt, withChoices } from './take-over-choice.ts';

type Content = Record<string, unknown>;

const how: TakeOver = { from: 'talk', takenOn: '2026-11-22', question: (key) => key, sectionTitle: (block) => block };
const proposal = (place: PlaceName, text: string): Proposal => ({ id: `${place} ${text}`, question: 'q', place, text });
const chosen = (content: Content, place: PlaceName, keeping: Keeping): PlaceChoices => ({
  [place]: { keeping, shown: shownAt(content, place) },
});
const source = { from: 'talk', part: 'q', takenOn: '2026-11-22' };

describe('what stands there and what was answered', () => {
  const sheet = { recognise: ['Wit scherm'], steps: [{ action: 'Bel.', ifNot: 'Loop erheen.' }] };
  const plan = {
    summary: 'Oud.',
    steps: [
      { action: 'A', phase: 'response', otherwise: 'go-to-step', otherwiseStep: 3 },
      { action: 'B', phase: 'recovery' },
      { action: 'C', phase: 'return' },
    ],
    restore: { procedure: 'p', result: 'Ging goed.' },
    sections: [{ key: 'i', title: 'Hoe erg', block: 'impact', text: 'Oud.', variants: [{ text: 'Bij brand.' }] }],
  };
  test.each<[string, Content, PlaceName, Keeping, string, Content]>([
    ['a line, kept', sheet, 'recognise', 'keep', 'Foutmelding', {}],
    [
      ...(['a line, added', sheet, 'recognise', 'add', 'Foutmelding'] as const),
      { recognise: ['Wit scherm', 'Foutmelding'], sources: [source] },
    ],
    [
      ...(['a line, replaced', sheet, 'recognise', 'replace', 'Foutmelding'] as const),
      { recognise: ['Foutmelding'], sources: [source] },
    ],
    [
      ...(['steps, replaced', sheet, 'steps', 'replace', 'Herstart'] as const),
      { steps: [{ action: 'Herstart' }], sources: [source] },
    ],
    ['one text, kept', plan, 'summary', 'keep', 'Nieuw.', {}],
    ['one text, replaced', plan, 'summary', 'replace', 'Nieuw.', { summary: 'Nieuw.' }],
    [
      ...(['a text inside a group, replaced', plan, 'restore-result', 'replace', 'Mislukt.'] as const),
      { restore: { procedure: 'p', result: 'Mislukt.' } },
    ],
    [
      ...(['a section, replaced', plan, 'impact', 'replace', 'Nieuw.'] as const),
      { sections: [{ ...plan.sections[0], text: 'Nieuw.', sources: [source] }] },
    ],
    [
      ...(['steps of one phase, replaced: a jump follows its step', plan, 'recovery', 'replace', 'D'] as const),
      {
        steps: [
          { action: 'A', phase: 'response', otherwise: 'go-to-step', otherwiseStep: 2 },
          { action: 'C', phase: 'return' },
          { action: 'D', phase: 'recovery', source },
        ],
      },
    ],
    ['replaced by nothing that fits: it stays', sheet, 'recognise', 'replace', 'x'.repeat(161), {}],
  ])('%s', (_, content, place, keeping, text, change) => {
    const outcome = withChoices(content, [proposal(place, text)], chosen(content, place, keeping), how);
    expect(outcome.content).toEqual({ ...content, ...change });
    expect(outcome.kept).toHaveLength(keeping === 'keep' ? 1 : 0);
  });

  test('without a choice a list is added to, and one text stays', () => {
    expect(keepingOf(sheet, 'recognise', {})).toBe('add');
    expect(keepingOf(plan, 'summary', {})).toBe('keep');
    expect(keepingOf({}, 'summary', {})).toBe('add');
  });
});

describe('a fact sheet that somebody changed in between', () => {
  const seen = { recognise: ['Wit scherm'], steps: [{ action: 'Bel.', ifNot: 'Wacht.' }] };
  test.each<[string, Content, PlaceName]>([
    ['another line', { ...seen, recognise: ['Wit scherm', 'De balie belt'] }, 'recognise'],
    ['a line less', { ...seen, recognise: [] }, 'recognise'],
    ['what the screen does not show', { ...seen, steps: [{ action: 'Bel.', ifNot: 'Wacht.', duration: 5 }] }, 'steps'],
  ])('%s is not replaced, and is told', (_, now, place) => {
    const proposals = [proposal(place, 'Nieuw'), proposal('meanwhile', 'Papier')];
    const outcome = withChoices(now, proposals, chosen(seen, place, 'replace'), how);
    expect(outcome.changed).toEqual([place]);
    expect(outcome.content).toEqual({ ...now, meanwhile: ['Papier'], sources: [source] });
    expect(outcome.taken.map(({ place: at }) => at)).toEqual(['meanwhile']);
  });

  test('elsewhere is no hindrance', () => {
    const now = { ...seen, access: ['Sleutel'] };
    const outcome = withChoices(now, [proposal('recognise', 'Nieuw')], chosen(seen, 'recognise', 'replace'), how);
    expect(outcome.content).toMatchObject({ recognise: ['Nieuw'], access: ['Sleutel'] });
  });
});

test('no line goes that was not on the screen when somebody chose to replace it', () => {
  const lines = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 });
  fc.assert(
    fc.property(lines, lines, fc.constantFrom<Keeping>('keep', 'add', 'replace'), (seen, now, keeping) => {
      const choices = chosen({ recognise: seen }, 'recognise', keeping);
      const { content } = withChoices({ recognise: now }, [proposal('recognise', 'nieuw')], choices, how);
      const gone = now.filter((line) => !(content.recognise as string[]).includes(line));
      expect(keeping === 'replace' ? gone.every((line) => seen.includes(line)) : gone.length === 0).toBe(true);
      if (gone.length > 0) expect(now).toEqual(seen);
    }),
  );
});
