import { useMemo, useRef } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { plainText } from '#platform/markdown/plain.ts';
import { Badge } from '#ui/Badge.tsx';
import { Button } from '#ui/Button.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { BlocksView } from '#ui/rich-text/BlocksView.tsx';
import '#ui/rich-text/rich-text.css';
import { SelectField, type SelectOption } from '#ui/SelectField.tsx';
import { choiceFor, type WordChoice } from '../../word-choices.ts';
import type { WordPart } from '../../word-parts.ts';
import { type Proposal, phaseOf } from '../../word-proposal.ts';
import { tellsSteps } from '../../word-shape.ts';
import { picturesIn, stepsIn } from '../../word-steps.ts';
import { choiceOf, type WordBeside } from './use-word.ts';
import { PartSecrets } from './WordSecrets.tsx';
import { doubtWords, partTitle, reasonWords, typeWords } from './word-words.ts';

interface Props {
  part: WordPart;
  parts: ReadonlyMap<string, WordPart>;
  beside: WordBeside;
  /** Told when somebody is at work here. */
  onWork: (part: string) => void;
}

/** One part of the document: what stands in it, what is proposed, and where somebody wants it. */
export function WordPartCard({ part, parts, beside, onWork }: Props) {
  const card = useRef<HTMLLIElement>(null);
  const { advice, choices, choose } = beside;
  const steps = useMemo(() => stepsIn(part).steps.length, [part]);
  const own = choices[part.id];
  const inherited = own === undefined ? choiceFor(part, parts, choices) : undefined;
  const proposal = own === undefined ? advice.proposals.get(part.id) : undefined;
  const note = own === undefined && inherited === undefined ? advice.notes.get(part.id) : undefined;
  const isSteps = useMemo(() => tellsSteps(part, note ?? proposal?.doubt), [part, note, proposal]);
  const options = optionsFor(beside, steps);
  const proposed = proposal && options.find(({ value }) => value === written(choiceOf(proposal)))?.label;
  const state = own === undefined && inherited === undefined ? '' : ' paraat-word__part--chosen';
  return (
    <li
      ref={card}
      className={`paraat-word__part paraat-word__part--level-${Math.min(4, Math.max(1, part.level))}${state}`}
      onFocus={() => onWork(part.id)}
    >
      <h3 className="paraat-word__part-title" id={`part-${part.id}`} tabIndex={-1}>
        {partTitle(part)} <Marks part={part} isSteps={isSteps} />
      </h3>
      <SelectField
        label={m.documents_word_goes_to({ part: partTitle(part) })}
        labelHidden
        value={own === undefined ? '' : written(own)}
        onChange={(value) => choose(part.id, value === '' ? null : read(value))}
        empty={
          inherited === undefined
            ? m.documents_word_not_yet()
            : m.documents_word_goes_along({ part: partTitle(inherited.of) })
        }
        options={options}
      />
      {proposal !== undefined && proposed !== undefined && (
        <p className="paraat-word__proposal">
          <ProposalText proposal={proposal} goal={proposed} />
          <Button
            aria-label={
              proposal.as === 'skip'
                ? m.documents_word_leave_named({ part: partTitle(part) })
                : m.documents_word_take_named({ part: partTitle(part), goal: proposed })
            }
            onClick={() => {
              choose(part.id, choiceOf(proposal));
              // This button goes away; what it did stands in the field of the same part.
              card.current?.querySelector('select')?.focus();
            }}
          >
            {proposal.as === 'skip' ? m.documents_word_leave() : m.documents_word_take()}
          </Button>
        </p>
      )}
      {note !== undefined && (
        <p className="paraat-soft paraat-small">
          <strong>{m.documents_word_choose_self()}</strong> {doubtWords(note)}
        </p>
      )}
      <PartSecrets part={part} />
      {part.type === 'contacts' && <p className="paraat-soft paraat-small">{m.documents_word_contacts_hint()}</p>}
      {part.blocks.length > 0 && <Content part={part} steps={isSteps ? steps : 0} />}
    </li>
  );
}

/** What a part mostly is, and the pictures that come along with it: a logo must be no surprise in the plan. */
function Marks({ part, isSteps }: { part: WordPart; isSteps: boolean }) {
  const count = useMemo(() => picturesIn(part.blocks).length, [part]);
  const isNamed = (part.type !== 'steps' || isSteps) && (part.type !== 'picture' || count === 0);
  const type = isNamed ? typeWords(part.type) : undefined;
  return (
    <>
      {type !== undefined && <Badge soft>{type}</Badge>}{' '}
      {count > 0 && <Badge soft>{m.documents_word_pictures({ count })}</Badge>}
    </>
  );
}

/** What is not sure says so before it says what it might be. */
function ProposalText({ proposal, goal }: { proposal: Proposal; goal: string }) {
  const why = reasonWords(proposal);
  if (proposal.doubt === undefined) {
    return (
      <span>
        {m.documents_word_proposal()} <strong>{goal}</strong>. {m.documents_word_sure({ why })}
      </span>
    );
  }
  return (
    <span>
      <strong>{m.documents_word_choose_self()}</strong>{' '}
      {m.documents_word_perhaps({ goal, why, doubt: doubtWords(proposal.doubt) })}
    </span>
  );
}

const shortText = 500;

function Content({ part, steps }: { part: WordPart; steps: number }) {
  const text = useMemo(() => plainText(part.blocks), [part]);
  const content = (
    <div className="paraat-rich-text paraat-word__content">
      <BlocksView blocks={part.blocks} headingsFrom={4} />
    </div>
  );
  if (text.length <= shortText && part.blocks.every(({ type }) => type === 'paragraph' || type === 'list'))
    return content;
  const words = text.split(/\s+/).filter(Boolean).length;
  const note = steps > 0 ? m.documents_word_size_steps({ words, steps }) : m.documents_word_size({ words });
  return (
    <Disclosure title={m.documents_word_read()} note={note}>
      {content}
    </Disclosure>
  );
}

function optionsFor({ sections }: WordBeside, steps: number): SelectOption[] {
  const asSteps = sections.flatMap(({ key, title, block }) => {
    const phase = phaseOf(block);
    return phase === undefined || steps === 0
      ? []
      : [
          {
            value: written({ as: 'steps', section: key, phase }),
            label: m.documents_word_as_steps({ section: title, steps }),
          },
        ];
  });
  const asText = sections.map(({ key, title }) => ({
    value: written({ as: 'text', section: key }),
    label: m.documents_word_as_text({ section: title }),
  }));
  const others: SelectOption[] = [
    { value: 'new', label: m.documents_word_as_new() },
    { value: 'skip', label: m.documents_word_as_skip() },
  ];
  return [...asSteps, ...asText, ...others];
}

/** A choice as the value of an option, and back. */
function written(choice: WordChoice): string {
  if (choice.as === 'text') return `text ${choice.section}`;
  return choice.as === 'steps' ? `steps ${choice.phase} ${choice.section}` : choice.as;
}

function read(value: string): WordChoice {
  const [as, ...rest] = value.split(' ');
  if (as === 'text') return { as, section: rest.join(' ') };
  if (as === 'steps') {
    const [phase, ...section] = rest;
    return { as, phase: phase as 'response', section: section.join(' ') };
  }
  return { as: as === 'new' ? 'new' : 'skip' };
}
