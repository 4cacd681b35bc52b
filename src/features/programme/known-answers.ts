import type { RecordView } from '#records/record.ts';
import { places } from './interview-places.ts';
import type { Question } from './interview-questions.ts';
import { standingTexts } from './standing-texts.ts';

type Content = Record<string, unknown>;

/** What is written down already, in which an answer may stand. */
export interface KnownRecords {
  about: Content | undefined;
  'fact-sheet': Content | undefined;
  plan: Content | undefined;
  /** The supplier of what it is about. */
  supplier: RecordView | undefined;
  /** The names of what it needs, and of what needs it. */
  needs: readonly string[];
  neededBy: readonly string[];
}

/** What the records say already to a question, each line once: to confirm, so that nobody is asked anew. */
export function knownAnswer(question: Pick<Question, 'key' | 'feeds'>, known: KnownRecords): string[] {
  const written = question.feeds.flatMap((place) => {
    const content = known[places[place].record];
    return content === undefined ? [] : standingTexts(content, place);
  });
  return [...new Set([...registered(question.key, known), ...written])];
}

function registered(key: string, { about, supplier, needs, neededBy }: KnownRecords): string[] {
  switch (key) {
    case 'what':
      return texts(about?.purpose);
    case 'supplier': {
      const { emergencyNumber, officeNumber } = supplier?.content ?? {};
      const [number] = texts(emergencyNumber, officeNumber);
      return texts(supplier && (number === undefined ? supplier.name : `${supplier.name}: ${number}`));
    }
    case 'needs':
      return [...needs];
    case 'needed-by':
      return [...neededBy];
    default:
      return [];
  }
}

const texts = (...values: unknown[]): string[] =>
  values.filter((value): value is string => typeof value === 'string' && value !== '');
