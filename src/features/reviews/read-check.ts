import type { RecordSource } from '#records/record-source.ts';
import { idsIn, peopleOfTeam } from './circle.ts';

type Content = Record<string, unknown>;

/** A question as somebody sees it before they answer. */
export interface OpenQuestion {
  question: string;
  answers: string[];
}

interface Question extends OpenQuestion {
  right: number;
}

const questionsIn = (content: Content): Question[] => (content.questions as Question[] | undefined) ?? [];

/** The questions of a text, without what is right. */
export const openQuestions = (content: Content): OpenQuestion[] =>
  questionsIn(content).map(({ question, answers }) => ({ question, answers }));

/** How the answers were, counted from 1 as `right` is; undefined when not every question has an answer of its own. */
export function marksOf(content: Content, given: readonly number[]): boolean[] | undefined {
  const questions = questionsIn(content);
  const fits = given.length === questions.length && given.every((one, at) => isAnswer(questions[at], one));
  return fits ? questions.map(({ right }, at) => given[at] === right) : undefined;
}

const isAnswer = (question: Question | undefined, one: number): boolean =>
  question !== undefined && Number.isInteger(one) && one >= 1 && one <= question.answers.length;

/** The persons who must have read a text: named, in a named team, or holding a named role. */
export async function whoMustRead(
  reader: Pick<RecordSource, 'byId' | 'byIds' | 'pointingAt' | 'list'>,
  content: Content,
): Promise<string[]> {
  const named = await reader.byIds(idsIn(content.mustKnow));
  const people = await Promise.all(
    named.map(async (record) => {
      if (record.kind === 'role') return idsIn(record.content.holders);
      return record.kind === 'team' ? peopleOfTeam(reader, record) : [record.id];
    }),
  );
  return [...new Set(people.flat())];
}
