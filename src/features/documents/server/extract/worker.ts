import { answerApart, bytesOf } from '#platform/processes/answer-apart.ts';
import type { ToExtract } from './extract-text.ts';
import { readText } from './read-text.ts';

answerApart(({ extension, bytes }: ToExtract) => readText(extension, bytesOf(bytes)));
