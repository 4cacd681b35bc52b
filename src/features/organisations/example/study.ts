import type { Term } from '#features/checks/term.ts';
import type { ReviewPolicy } from '#features/reviews/review-policy.ts';
import { type ExampleRecord, role } from './record.ts';
import { sourceDocuments } from './source-documents.ts';
import { programmes } from './study-planning.ts';
import { takeoverTests } from './takeover-tests.ts';
import { interviews, walkthroughs } from './talks.ts';

const terms: readonly [word: string, meaning: string, otherWords?: string[]][] = [
  ['BRP', 'Basisregistratie personen: wie waar woont, landelijk geregeld.', ['bevolkingsregister', 'GBA']],
  ['Piket', 'Wie buiten kantoortijd de telefoon opneemt bij een storing.', ['wachtdienst']],
  ['Uitwijk', 'Een andere plek waar je werkt als het eigen gebouw dicht is.'],
  ['CISO', 'Wie gaat over de veiligheid van onze informatie.'],
  ['CIO', 'Wie in de directie gaat over ICT en informatie.'],
  ['Map Nood', 'De papieren map met formulieren voor als het systeem uitvalt.'],
];

const policy: ReviewPolicy = {
  name: 'Hoe wij nalezen',
  months: 3,
  perKind: [
    { kindName: 'contact-point', months: 6 },
    { kindName: 'procedure', months: 6 },
  ],
  coReviewers: [
    { planType: 'application', roles: [role('ciso')] },
    { planType: 'service', roles: [role('manager-ict')] },
    { planType: 'organisation', roles: [role('cio'), role('ciso'), role('voorzitter')] },
  ],
  spotChecksPerMonth: 4,
};

/** What the study of the applications gave: documents, talks, walks, takeover tests, the programme, the words, and how often to review. */
export const study = (now: string): ExampleRecord[] => [
  ...sourceDocuments(now),
  ...interviews(now),
  ...walkthroughs(now),
  ...takeoverTests(now),
  ...programmes(now),
  ...terms.map(([name, meaning, otherWords]): ExampleRecord => {
    const term: Term = { name, meaning, ...(otherWords && { otherWords }) };
    return { kind: 'term', key: name.toLowerCase(), content: term };
  }),
  { kind: 'review-policy', key: 'beleid', content: policy },
];
