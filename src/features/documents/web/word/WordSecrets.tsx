import { useMemo } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Alert } from '#ui/Alert.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import type { WordChoices } from '../../word-choices.ts';
import type { WordPart } from '../../word-parts.ts';
import { secretsInChosen, secretsInPart } from '../../word-secrets.ts';
import { partTitle } from './word-words.ts';

/** On a part: which lines hold a secret, before somebody sends it to the plan. */
export function PartSecrets({ part }: { part: WordPart }) {
  const around = useMemo(() => secretsInPart(part), [part]);
  if (around.length === 0) return null;
  return (
    <Alert type="warning" title={m.documents_word_part_secret()}>
      <ul>
        {around.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Alert>
  );
}

interface Props {
  parts: ReadonlyMap<string, WordPart>;
  choices: WordChoices;
  /** Goes to a part, also where it is out of view. */
  onGo: (part: string) => void;
}

/** Beside the button that saves: the chosen parts that cannot come in so, each with the way to it. */
export function ChosenSecrets({ parts, choices, onGo }: Props) {
  const found = useMemo(() => secretsInChosen(parts, choices), [parts, choices]);
  if (found.length === 0) return null;
  return (
    <Alert type="warning" title={m.documents_word_chosen_secrets({ count: found.length })}>
      <ul>
        {found.map((part) => (
          <li key={part.id}>
            <PartLink part={part} onGo={onGo} />
          </li>
        ))}
      </ul>
      <Paragraph>{m.documents_word_chosen_secrets_mend()}</Paragraph>
    </Alert>
  );
}

/** The way to a part of the document. */
export const PartLink = ({ part, onGo }: { part: WordPart; onGo: (part: string) => void }) => (
  <a
    className="nl-link"
    href={`#part-${part.id}`}
    onClick={(event) => {
      event.preventDefault();
      onGo(part.id);
    }}
  >
    {partTitle(part)}
  </a>
);
