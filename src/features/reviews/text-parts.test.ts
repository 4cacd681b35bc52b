import { expect, it } from 'vitest';
import { textParts } from './text-parts.ts';

const names = {
  field: (name: string) => ({ steps: 'Stappen', access: 'Toegang', summary: 'In het kort' })[name],
  step: (number: number, action: string) => `stap ${number}, ${action}`,
};

it('names sections by their title, steps by their number and fields by their label; what is empty is no part', () => {
  const content = {
    name: 'Burgerzaken',
    summary: 'Kort',
    sections: [{ key: 'a', title: 'Doel' }, { key: 'b', title: 'Wie doet wat' }, { key: 'c' }],
    steps: [{ action: 'Bel de piket.' }, { action: 'Herstart.' }],
    access: ['Kluis'],
    meanwhile: [],
  };
  expect(textParts(content, names)).toEqual([
    ...['In het kort', 'Doel', 'Wie doet wat'],
    ...['Stappen: stap 1, Bel de piket.', 'Stappen: stap 2, Herstart.', 'Toegang'],
  ]);
});

it('keeps a long part short, and takes a hostile content as it is', () => {
  const content = { summary: 'x', steps: [{ action: 'a'.repeat(500) }, null, 3, { action: {} }] };
  const parts = textParts(content, names);
  expect(parts).toHaveLength(2);
  expect(parts[1]?.length).toBeLessThanOrEqual(100);
});
