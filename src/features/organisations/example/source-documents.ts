import { type DocumentType, documentTypes, type SourceDocument } from '#features/documents/document.ts';
import { dayBefore, type ExampleRecord, idOf, person } from './record.ts';
import { subjectName } from './study-names.ts';
import { type StudyRow, studyRows } from './study-rows.ts';

const types = documentTypes.filter((type) => type !== 'other');
type Type = Exclude<DocumentType, 'other'>;

const titles: Record<Type, string> = {
  architecture: 'Tekening van hoe het in elkaar zit',
  contract: 'Contract',
  sla: 'Afspraken over de dienst',
  manual: 'Handboek voor beheerders',
  'recovery-procedure': 'Herstellen, stap voor stap',
  'contact-list': 'Bellijst',
  backup: 'Hoe de back-up loopt',
  'test-report': 'Verslag van het terugzetten',
};

/** Why one does without. */
const reasons: Record<Type, string> = {
  architecture: 'Dienst van de leverancier. Wij hebben zelf niets staan.',
  contract: 'Valt onder een ander contract.',
  sla: 'De afspraken staan in het contract.',
  manual: 'Wij beheren dit niet zelf.',
  'recovery-procedure': 'De leverancier herstelt. Wat wij doen, staat op het factsheet.',
  'contact-list': 'Alle nummers staan in Paraat.',
  backup: 'De leverancier maakt de back-up. Dat staat in het contract.',
  'test-report': 'De leverancier test elk jaar. Het bewijs staat in het contract.',
};

const documentKey = (key: string, type: Type): string => `${key}/${type}`;

/** The id of a source document of the example. */
export const documentId = (key: string, type: Type): string => idOf('document', documentKey(key, type));

/** What was found of each application in the study, and what was not. */
export const sourceDocuments = (now: string): ExampleRecord[] =>
  studyRows.flatMap((row, at) =>
    types.flatMap((type, place): ExampleRecord[] => {
      const standing = standingOf(row, type, now, 20 + ((at * 37 + place * 53) % 290));
      if (standing === undefined) return [];
      const content: SourceDocument = {
        name: `${titles[type]}: ${subjectName(row.key)}`,
        type,
        about: [idOf(row.kind, row.key)],
        owner: person(row.owner),
        ...standing,
      };
      return [{ kind: 'document', key: documentKey(row.key, type), content }];
    }),
  );

/** How one document stands, by its letter; `age` is how many days old it is. */
function standingOf(row: StudyRow, type: Type, now: string, age: number): Partial<SourceDocument> | undefined {
  const address = `https://documenten.voorbeeldstad.example/${row.key}/${type}`;
  switch (row.documents[types.indexOf(type)]) {
    case 'f':
      return { state: 'found', address, date: dayBefore(now, age) };
    case 'a':
      return { state: 'found', address, date: dayBefore(now, age + 380) };
    case 'o':
      return { state: 'outdated', address, date: dayBefore(now, age + 700), notes: 'Is van voor de overgang.' };
    case 'm':
      return { state: 'missing', notes: 'Het moet er zijn. Niemand vond het nog.' };
    case 'n':
      return { state: 'not-applicable', reason: reasons[type] };
    default:
      return undefined;
  }
}
