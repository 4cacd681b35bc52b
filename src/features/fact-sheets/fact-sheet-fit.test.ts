import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankView, copy, fullView, ordinaryView } from '#test/fact-sheet-views.ts';
import { draftSheet } from './fact-sheet-draft.ts';
import { estimateFit, fitOf } from './fact-sheet-fit.ts';
import { factSheetPaper } from './fact-sheet-paper.ts';
import type { FactSheetView } from './fact-sheet-view.ts';
import { setReported } from './server/set-fact-sheet.ts';
import { estimateHeights, expectedSetting, tightestSetting } from './sheet-estimate.ts';

const paperOf = (view: FactSheetView) => factSheetPaper(view, copy);
const sentence = 'Kijk of de verbinding er nog is en schrijf op wat je ziet. ';

describe('the estimate while typing', () => {
  test('lets a blank and a careful sheet pass', () => {
    expect(estimateFit(paperOf(blankView))).toMatchObject({ fits: true, overflowLines: 0, shorten: [], size: 13 });
    expect(estimateFit(paperOf(fullView))).toMatchObject({ fits: true, operation: true, shorten: [] });
  });

  test('names the texts to shorten, the longest first, and how much', () => {
    const steps = Array.from({ length: 10 }, (_, at) => ({
      ...{ action: 'Open het beheerscherm en kijk wat er staat.', expected: sentence.repeat(at === 4 ? 3 : 2).trim() },
      ifNot: sentence.repeat(2).trim(),
    }));
    const fit = estimateFit(paperOf({ ...fullView, steps }));
    expect(fit).toMatchObject({ fits: false, operation: false });
    expect(fit.shorten[0]).toMatchObject({ field: 'steps.4.expected', label: 'Stap 5: Wat zie je dan?' });
    expect(fit.shorten.every(({ excessCharacters }) => excessCharacters > 0)).toBe(true);
  });

  test('names the list itself when shorter texts alone would not do', () => {
    const steps = Array.from({ length: 20 }, () => ({
      action: sentence.repeat(3).trim(),
      expected: sentence,
      ifNot: sentence,
    }));
    const { shorten } = estimateFit(paperOf({ ...fullView, steps }));
    expect(shorten[0]).toMatchObject({ field: 'steps', label: 'Stappen bij storing' });
  });

  test('asks for nothing that stands in other records', () => {
    const { shorten } = fitOf(
      paperOf(blankView),
      { size: 8.5, operation: true },
      {
        main: { lines: 0, charactersPerLine: 70 },
        side: { lines: 9, charactersPerLine: 40 },
      },
    );
    expect(shorten).toEqual([]);
  });

  test('is within a line in twenty of what the page really takes', { timeout: 120_000 }, () => {
    const errors: number[] = [];
    fc.assert(
      fc.property(ordinaryView, (view) => {
        const paper = paperOf(view);
        const setting = expectedSetting(paper) ?? tightestSetting(paper);
        const real = setReported(paper, setting, false).report?.heights;
        const estimate = estimateHeights(paper, setting);
        if (real === undefined) throw new Error('no report');
        errors.push(Math.abs(estimate.main - real.main) / real.main, Math.abs(estimate.side - real.side) / real.side);
      }),
      { numRuns: 30, seed: 20_261_122 },
    );
    errors.sort((a, b) => a - b);
    expect(errors.at(Math.floor(errors.length * 0.5))).toBeLessThan(0.02);
    expect(errors.at(Math.floor(errors.length * 0.9))).toBeLessThan(0.05);
  });
});

describe('a draft', () => {
  test('that is half typed is read for what it has', () => {
    const draft = draftSheet({
      steps: [
        { action: ' Bel. ', duration: 5, who: '' },
        { action: '' },
        null,
        'x',
        { action: 'Wacht.', duration: '5' },
      ],
      recognise: ['', 'Wit scherm', 7],
      inform: [{ who: 'Team', number: '014' }, { number: '014' }],
      unknown: 'field',
    });
    expect(draft).toMatchObject({
      steps: [{ action: 'Bel.', duration: 5 }, { action: 'Wacht.' }],
      recognise: ['Wit scherm'],
      inform: [{ who: 'Team', number: '014' }],
    });
    expect(draft).not.toHaveProperty('unknown');
  });

  test('of any shape is read without an error', () => {
    const fields = ['recognise', 'steps', 'inform', 'start', 'access'] as const;
    const anything = fc.record(Object.fromEntries(fields.map((field) => [field, fc.anything()])), { requiredKeys: [] });
    fc.assert(
      fc.property(anything, (content) => {
        const draft = draftSheet(content as Record<string, unknown>);
        expect(estimateFit(paperOf({ ...blankView, steps: draft.steps ?? [] })).pages).toBe(1);
      }),
    );
  });
});
