import { describe, expect, it, test } from 'vitest';
import { dateIn, guessType, matchDocument, nameOfDocument, proposedAbout } from './match-documents.ts';

const candidates = [
  { id: 'a', name: 'Zaaksysteem', otherNames: ['e-Suite', 'ZS'], supplier: 'Dimpact' },
  { id: 'b', name: 'Burgerzaken', otherNames: ['BRP'], supplier: 'Centric' },
  { id: 'c', name: 'Belastingen', otherNames: [], supplier: 'Centric' },
];
const about = (fileName: string, text = '', folder = '') =>
  proposedAbout(matchDocument({ fileName, folder, text }, candidates));

describe('what a document is about', () => {
  test.each([
    ['its name in the file name', about('Contract_Zaaksysteem_2024.pdf'), ['a']],
    ['another name in the file name', about('handleiding e-suite.docx'), ['a']],
    ['a short name in the file name', about('ZS-contract.pdf'), ['a']],
    ['a short name in the text only', about('x.pdf', 'de brp is de brp en brp brp brp brp'), []],
    ['a folder', about('SLA.pdf', '', 'Burgerzaken/contracten'), ['b']],
    ['the text, often', about('x.pdf', 'Belastingen '.repeat(7)), ['c']],
    ['the text, once', about('x.pdf', 'zie ook Belastingen'), []],
    ['two names in the file name', about('Koppeling Zaaksysteem - Burgerzaken.docx'), ['a', 'b']],
    ['the supplier of one', about('Offerte Dimpact.pdf'), ['a']],
    ['the supplier of two', about('Offerte Centric.pdf'), []],
    ['a part of a word', about('Burgerzakenlijst.pdf'), []],
    ['accents and capitals', about('ZÁÁKSYSTEEM.PDF'), ['a']],
    ['nothing', about('notities.txt', 'niets'), []],
  ])('by %s', (_, found, expected) => expect([...found].sort()).toEqual(expected));

  it('says why', () => {
    expect(
      matchDocument({ fileName: 'x.pdf', folder: '', text: 'Zaaksysteem, zaaksysteem en Zaaksysteem' }, candidates),
    ).toEqual([{ id: 'a', score: 0.65, reason: { where: 'text', words: 'Zaaksysteem', times: 3 } }]);
  });
});

test.each([
  ['SLA Zaaksysteem.pdf', '', 'sla'],
  ['Verwerkersovereenkomst.docx', '', 'contract'],
  ['Herstelprocedure back-up.docx', '', 'recovery-procedure'],
  ['backupschema.xlsx', '', 'backup'],
  ['Testverslag restore 2024.pdf', '', 'recovery-procedure'],
  ['Testverslag.pdf', '', 'test-report'],
  ['bellijst.xlsx', '', 'contact-list'],
  ['PSA_v2.docx', '', 'architecture'],
  ['doc1.docx', 'Gebruikershandleiding voor de balie', 'manual'],
  ['doc1.docx', 'Notulen', undefined],
])('%s is of type %s', (fileName, text, type) => expect(guessType({ fileName, text })).toBe(type));

test.each([
  ['SLA 2024-03-01.pdf', '2024-03-01'],
  ['20240301_SLA.pdf', '2024-03-01'],
  ['SLA 1-3-2024.pdf', '2024-03-01'],
  ['SLA 2024-02-31.pdf', undefined],
  ['SLA 2024.pdf', undefined],
  ['zaak 120240301.pdf', undefined],
])('%s bears %s', (fileName, day) => expect(dateIn(fileName)).toBe(day));

test.each([
  ['Contract_2024.pdf', 'Contract 2024'],
  ['.pdf', '.pdf'],
])('%s is called %s', (fileName, name) => expect(nameOfDocument(fileName)).toBe(name));
