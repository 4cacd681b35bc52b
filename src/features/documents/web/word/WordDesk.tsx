import { useMemo } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { Heading } from '#ui/Heading.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { PlacesProvider } from '#ui/rich-text/places.tsx';
import { type WordWarning, wordWarnings } from '../../word-document.ts';
import type { WordPart } from '../../word-parts.ts';
import { wordStatesOf } from '../../word-states.ts';
import { PlanTargets } from './PlanTargets.tsx';
import { useSteering } from './use-steering.ts';
import { partsById, usePictures, type WordBeside } from './use-word.ts';
import { WordPartCard } from './WordPartCard.tsx';
import { WordSteering } from './WordSteering.tsx';
import { takeSureWords, warningWords } from './word-words.ts';

const noParts: readonly WordPart[] = [];

/** The document on the left, the plan on the right, and what goes from one to the other. */
export function WordDesk({ beside }: { beside: WordBeside }) {
  const picture = usePictures(beside.preview);
  const parts = beside.preview?.parts ?? noParts;
  const byId = useMemo(() => partsById(parts), [parts]);
  const states = useMemo(
    () => wordStatesOf(byId, beside.choices, beside.advice.proposals),
    [byId, beside.choices, beside.advice],
  );
  const steering = useSteering(states);
  const inView = parts.filter(({ id }) => steering.isInView(id));
  return (
    <>
      <Start beside={beside} />
      <div className="paraat-word__desk">
        <section aria-labelledby="word-document">
          <Heading id="word-document">{m.documents_word_document({ file: beside.preview?.fileName ?? '' })}</Heading>
          <Warnings beside={beside} />
          <WordSteering states={states} shown={steering.shown} onShow={steering.show} onNext={steering.next} />
          {inView.length === 0 && <Paragraph>{m.documents_word_none_shown()}</Paragraph>}
          <PlacesProvider attachment={picture}>
            <ol className="paraat-word__parts">
              {inView.map((part) => (
                <WordPartCard key={part.id} part={part} parts={byId} beside={beside} onWork={steering.at} />
              ))}
            </ol>
          </PlacesProvider>
        </section>
        <section aria-labelledby="word-plan" className="paraat-word__plan">
          <Heading id="word-plan">{m.documents_word_plan()}</Heading>
          <PlanTargets beside={beside} parts={byId} onGo={steering.go} />
        </section>
      </div>
    </>
  );
}

function Start({ beside: { sure, canUndo, takeSure, undo, sections } }: { beside: WordBeside }) {
  return (
    <>
      <Paragraph>{m.documents_word_how()}</Paragraph>
      {sections.length === 0 && <Alert title={m.documents_word_no_sections()} />}
      <div className="paraat-button-row">
        <Button
          look={sure.length > 0 ? 'primary' : 'secondary'}
          disabledReason={sure.length === 0 ? m.documents_word_none_sure() : undefined}
          onClick={takeSure}
        >
          {takeSureWords(sure)}
        </Button>
        <Button disabledReason={canUndo ? undefined : m.documents_word_nothing_to_undo()} onClick={undo}>
          {m.documents_word_undo()}
        </Button>
      </div>
    </>
  );
}

function Warnings({ beside: { preview } }: { beside: WordBeside }) {
  const warnings = preview?.warnings ?? {};
  const found = wordWarnings.flatMap((one: WordWarning) => {
    const count = warnings[one];
    return count === undefined ? [] : [[one, count] as const];
  });
  if (found.length === 0) return null;
  return (
    <Alert title={m.documents_word_warnings()}>
      <ul>
        {found.map(([warning, count]) => (
          <li key={warning}>{warningWords(warning, count)}</li>
        ))}
      </ul>
    </Alert>
  );
}
