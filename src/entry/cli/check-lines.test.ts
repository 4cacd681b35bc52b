import { expect, it } from 'vitest';
import { checkLines, type Found, saidOnce } from './check-lines.ts';

const layout = { checked: 9, width: 60, most: 2, withHints: false };
const found = (code: string, importance: Found['importance'], name: string, detail = ''): Found => ({
  ...{ code, importance, name, detail, kind: 'plan', slug: name.toLowerCase() },
  ...{ title: `Titel ${code}`, mend: `Doe ${code}.` },
});

it('says first how much, then by importance and by check, with what to do once', () => {
  const lines = checkLines(
    [
      found('a', 'must', 'Een', 'Bij stap 3'),
      found('b', 'should', 'Twee'),
      found('a', 'must', 'Drie'),
      found('b', 'should', 'Vier'),
      found('c', 'hint', 'Vijf'),
    ],
    layout,
  );
  expect(lines).toEqual([
    'Eerst: 2. Daarna: 2. Tips: 1. Bekeken: 9 records.',
    '',
    'EERST (2): hier loopt ’s nachts iemand op vast',
    '==============================================',
    '',
    'Titel a (2)',
    '  Doe a.',
    '  - Een (plan/een)',
    '    Bij stap 3',
    '  - Drie (plan/drie)',
    '',
    'DAARNA (2): dit maakt het compleet en betrouwbaar',
    '=================================================',
    '',
    'Titel b (2)',
    '  Doe b.',
    '  - Twee (plan/twee)',
    '  - Vier (plan/vier)',
    '',
    'En 1 tips: --hints laat ze zien.',
  ]);
});

it('says once of a person that nobody can reach them', () => {
  const all = [
    found('person-not-reachable', 'must', 'Nico'),
    ...['Nico', 'Noor'].map((name) => found('person-without-number', 'must', name)),
  ];
  expect(saidOnce(all).map(({ code, name }) => `${name}: ${code}`)).toEqual([
    'Nico: person-not-reachable',
    'Noor: person-without-number',
  ]);
});

it('says the same words of the same record once', () => {
  const hole = (name: string, detail: string) => found('placeholder', 'should', name, detail);
  const all = [hole('Een', '<X>'), hole('Een', '<X>'), hole('Een', '<Y>'), hole('Twee', '<X>')];
  expect(saidOnce(all).map(({ name, detail }) => `${name}: ${detail}`)).toEqual(['Een: <X>', 'Een: <Y>', 'Twee: <X>']);
  expect(saidOnce([hole('Een', ''), hole('Een', '')])).toHaveLength(2);
});

it('counts what is too much to read, and shows all when asked', () => {
  const many = Array.from({ length: 9 }, (_, at) => found('a', 'should', `P${at}`));
  const shown = (most: number) => checkLines(many, { ...layout, most });
  expect(shown(2).filter((line) => line.startsWith('  - '))).toHaveLength(2);
  expect(shown(2).at(-1)).toBe('  … en nog 7: --all laat ze zien');
  expect(shown(6).filter((line) => line.startsWith('  - '))).toHaveLength(9);
  expect(shown(Number.POSITIVE_INFINITY).filter((line) => line.startsWith('  - '))).toHaveLength(9);
});

it('stays within the width, and breaks no address', () => {
  const long = found(
    'a',
    'must',
    'Continuïteitsplan Geboorte en overlijden aangeven',
    'Een lange zin die niet past. '.repeat(5),
  );
  const lines = checkLines([{ ...long, slug: 'continuiteitsplan-geboorte-en-overlijden' }], layout);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(63);
  expect(lines).toContain('    (plan/continuiteitsplan-geboorte-en-overlijden)');
});

it('says that all is well, and that there are hints', () => {
  expect(checkLines([], layout)).toEqual(['Er ontbreekt niets en alles klopt.']);
  expect(checkLines([found('c', 'hint', 'Vijf')], layout)).toHaveLength(2);
  expect(checkLines([found('c', 'hint', 'Vijf')], { ...layout, withHints: true }).join('\n')).toContain('- Vijf');
});
