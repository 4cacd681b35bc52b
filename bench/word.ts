import { existsSync, readFileSync } from 'node:fs';
import { readWordApart } from '#features/documents/server/word-apart.ts';
import { applyWord } from '#features/documents/word-apply.ts';
import type { WordChoices } from '#features/documents/word-choices.ts';
import { partsOf } from '#features/documents/word-parts.ts';
import { listed, said, tabled, wordFile } from '../test/word-files.ts';
import { asTable, type Measurement } from './measurement.ts';

const real = '../shared/data/documents/dossier-afspraken-procedures.docx';

/** A Word file from its bytes to a plan: read in a thread of its own, cut into parts, every part taken over. */
export async function measureWord(): Promise<Measurement[]> {
  const isReal = existsSync(real);
  const file = isReal ? readFileSync(real) : madeUp();
  const [begin, before] = [performance.now(), process.cpuUsage()];
  const parts = partsOf(await readWordApart(file));
  const choices: WordChoices = Object.fromEntries(parts.map(({ id }) => [id, { as: 'new' as const }]));
  const origin = {
    document: '01930000-0000-7000-8000-00000000d0c1',
    takenOn: '2026-01-01',
    roles: new Map(),
    whoLabel: 'Wie',
    continuedLabel: '(vervolg)',
  };
  const { sections } = applyWord({ name: 'Plan', type: 'organisation' }, parts, choices, origin);
  const value = performance.now() - begin;
  const { user, system } = process.cpuUsage(before);
  // Beside other work the clock says little; what the processor spent says whether the reading itself is slow.
  const spent = `${Math.round((user + system) / 1000)} ms of processor time`;
  const note = `${isReal ? 'the dossier' : 'made up'}, ${Math.round(file.length / 1000)} kB, ${sections} sections; ${spent}`;
  return [{ what: 'word: a file with 22 tables and 5 pictures', value, unit: 'ms', budget: 2000, note }];
}

/** As many headings, steps and cells as the dossier has. */
function madeUp(): Buffer {
  const rows = Array.from({ length: 20 }, (_, at) => [`${at}`, 'Wat je doet', 'Wie dat doet']);
  const chapter =
    said('Hoofdstuk', 'Kop1') + said('Tekst. '.repeat(80)) + listed('Een') + listed('Twee') + tabled(rows);
  return wordFile(chapter.repeat(22));
}

if (import.meta.main) console.log(asTable(await measureWord()));
