import { Alert } from '#ui/Alert.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import type { Problem } from './client.ts';

/** What went wrong with what the user just did. */
export function ProblemAlert({ problem }: { problem: Problem | null }) {
  if (problem === null) return null;
  return (
    <Alert type="error" title={problem.title} announce>
      <Paragraph>{problem.detail}</Paragraph>
    </Alert>
  );
}
