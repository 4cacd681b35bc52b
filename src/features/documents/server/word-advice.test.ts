import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shippedFor } from '#features/plans/shipped-templates.ts';
import { partsOf } from '../word-parts.ts';
import { adviceFor, isSure } from '../word-proposal.ts';
import { readWord } from './word-read.ts';

const dossier = '../shared/data/documents/dossier-afspraken-procedures.docx';
const isHere = existsSync(dossier);
if (!isHere) console.warn(`${dossier} is not there: the real Word file was not read`);

test.runIf(isHere)('of a file full of agreements only what is about the file itself is sure', () => {
  const found = partsOf(readWord(readFileSync(dossier)));
  const { proposals } = adviceFor(found, shippedFor('application')[0]?.sections ?? []);
  const sure = found.filter(({ id }) => {
    const proposal = proposals.get(id);
    return proposal !== undefined && isSure(proposal);
  });
  expect(sure.map(({ title }) => title)).toEqual([
    '',
    'Naam document',
    'Versienummer',
    'Versiedatum sjabloon',
    'Versiebeheer',
    'Wijzigingshistorie',
    'Akkoord',
    'Leeswijzer',
    '',
  ]);
  expect([...proposals.values()].map(({ section }) => section)).not.toContain('leveranciers');
  expect([...proposals.values()].map(({ as }) => as)).not.toContain('steps');
});
