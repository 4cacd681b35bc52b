import { m } from '#platform/language/generated/messages.js';
import { Alert } from '#ui/Alert.tsx';
import type { ImportProblem } from '../../import-problem.ts';
import { placeText, problemText } from '../../import-words.ts';

/** Why a file cannot be taken: each thing with its line and column. */
export function Problems({ problems }: { problems: readonly ImportProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <Alert type="error" title={m.landscape_import_page_failed()} announce>
      <ul className="paraat-bullets">
        {problems.map((problem) => (
          <li key={`${problem.code} ${problem.line} ${problem.column} ${problem.detail}`}>
            {placeText(problem)}: {problemText(problem)}
          </li>
        ))}
      </ul>
      <p>{m.landscape_import_page_failed_note()}</p>
    </Alert>
  );
}
