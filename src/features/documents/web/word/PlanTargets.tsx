import { useMemo } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Button } from '#ui/Button.tsx';
import { choiceFor } from '../../word-choices.ts';
import { holesInChosen } from '../../word-holes.ts';
import type { WordPart } from '../../word-parts.ts';
import type { WordBeside } from './use-word.ts';
import { ChosenSecrets, PartLink } from './WordSecrets.tsx';
import { partTitle } from './word-words.ts';

interface Props {
  beside: WordBeside;
  parts: ReadonlyMap<string, WordPart>;
  /** Goes to a part, also where it is out of view. */
  onGo: (part: string) => void;
}

interface Coming {
  part: WordPart;
  /** Chosen for this very part; else it goes along with the one above it. */
  isOwn: boolean;
  asSteps: boolean;
}

/** The sections of the plan with what comes into each, and the way to save. */
export function PlanTargets({ beside, parts, onGo }: Props) {
  const { coming, fresh, skipped, open } = sorted(beside, parts);
  const count = [...coming.values()].flat().length + fresh.length;
  return (
    <>
      <div className="paraat-word__save">
        <p role="status" className="paraat-small">
          {m.documents_word_count({ chosen: count, skipped, open })}
        </p>
        <Holes beside={beside} parts={parts} />
        <ChosenSecrets parts={parts} choices={beside.choices} onGo={onGo} />
        <Button
          look="primary"
          wide
          busy={beside.busy === 'saving'}
          disabledReason={count === 0 ? m.documents_word_nothing_chosen_yet() : undefined}
          onClick={beside.save}
        >
          {beside.busy === 'saving' ? m.documents_word_saving() : m.documents_word_save()}
        </Button>
        <Button wide onClick={beside.close}>
          {m.documents_word_other_file()}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse */}
      <ul className="paraat-word__sections" tabIndex={0} aria-label={m.documents_word_plan()}>
        {beside.sections.map(({ key, title, text }) => {
          const own = coming.get(key) ?? [];
          return (
            <li
              key={key}
              className={own.length > 0 ? 'paraat-word__section paraat-word__section--filled' : 'paraat-word__section'}
            >
              <strong>{title}</strong>
              <span className="paraat-soft paraat-small">
                {text === undefined ? m.documents_word_section_empty() : m.documents_word_section_has_text()}
              </span>
              <ComingList coming={own} beside={beside} onGo={onGo} />
            </li>
          );
        })}
        {fresh.length > 0 && (
          <li className="paraat-word__section paraat-word__section--filled">
            <strong>{m.documents_word_new_sections()}</strong>
            <ComingList coming={fresh} beside={beside} onGo={onGo} />
          </li>
        )}
      </ul>
    </>
  );
}

const shownHoles = 3;

/** A sample that was filled in for a part only is better known before it stands in a plan. */
function Holes({ beside: { choices }, parts }: Omit<Props, 'onGo'>) {
  const { count, kinds } = useMemo(() => holesInChosen(parts, choices), [parts, choices]);
  if (count === 0) return null;
  return (
    <p className="paraat-small">{m.documents_word_holes({ count, examples: kinds.slice(0, shownHoles).join(', ') })}</p>
  );
}

function ComingList({ coming, beside, onGo }: Omit<Props, 'parts'> & { coming: readonly Coming[] }) {
  if (coming.length === 0) return null;
  return (
    <ul className="paraat-word__coming">
      {coming.map(({ part, isOwn, asSteps }) => (
        <li key={part.id}>
          <PartLink part={part} onGo={onGo} />{' '}
          {asSteps && <span className="paraat-soft">{m.documents_word_coming_steps()}</span>}
          {isOwn && (
            <button
              type="button"
              className="paraat-word__away"
              aria-label={m.documents_word_away({ part: partTitle(part) })}
              onClick={() => beside.choose(part.id, null)}
            >
              ×
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function sorted({ choices }: WordBeside, parts: ReadonlyMap<string, WordPart>) {
  const coming = new Map<string, Coming[]>();
  const fresh: Coming[] = [];
  let [skipped, open] = [0, 0];
  for (const part of parts.values()) {
    const found = choiceFor(part, parts, choices);
    if (found === undefined) open += 1;
    else if (found.choice.as === 'skip') skipped += 1;
    else {
      const { choice, of } = found;
      const isOwn = of === part;
      const one = { part, isOwn, asSteps: isOwn && choice.as === 'steps' };
      if (choice.as === 'new') fresh.push(one);
      else if (choice.as !== 'with-parent') coming.set(choice.section, [...(coming.get(choice.section) ?? []), one]);
    }
  }
  return { coming, fresh, skipped, open };
}
