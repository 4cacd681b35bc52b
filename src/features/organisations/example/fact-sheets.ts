import { signIn } from './fact-sheet-aanmelden.ts';
import { taxes } from './fact-sheet-belastingen.ts';
import { enforcement } from './fact-sheet-boa.ts';
import { civilAffairs } from './fact-sheet-brp.ts';
import { documents } from './fact-sheet-documenten.ts';
import { finance } from './fact-sheet-financieel.ts';
import { internet } from './fact-sheet-internet.ts';
import { workplace } from './fact-sheet-kantoor.ts';
import { income } from './fact-sheet-sociaal.ts';
import { telephony } from './fact-sheet-telefonie.ts';
import { permits } from './fact-sheet-vergunningen.ts';
import { cases } from './fact-sheet-zaaksysteem.ts';
import type { ExampleRecord } from './record.ts';

/** The twelve fact sheets of the example. */
export const factSheets = (): ExampleRecord[] => [
  civilAffairs,
  cases,
  income,
  taxes,
  permits,
  enforcement,
  finance,
  documents,
  workplace,
  signIn,
  internet,
  telephony,
];
