import { answerApart, bytesOf } from '#platform/processes/answer-apart.ts';
import type { WordAnswer } from './word-apart.ts';
import { WordProblem } from './word-problem.ts';
import { readWord } from './word-read.ts';

answerApart((file: Uint8Array): WordAnswer => {
  try {
    return { document: readWord(bytesOf(file)) };
  } catch (error) {
    return error instanceof WordProblem
      ? { code: error.code, detail: error.message }
      : { code: 'broken', detail: String(error) };
  }
});
