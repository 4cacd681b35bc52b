import { ProblemAlert } from '#platform/auth/web/ProblemAlert.tsx';
import { useMay, useSession } from '#platform/auth/web/session-context.tsx';
import { m } from '#platform/language/generated/messages.js';
import type { RecordView } from '#records/record.ts';
import { useHead } from '#records/web/source.tsx';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { ButtonLink } from '#ui/ButtonLink.tsx';
import { Page } from '#ui/Page.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { useFocusOnNewStage } from '#ui/use-focus-on-new-stage.ts';
import { ChooseWord } from './ChooseWord.tsx';
import { KeptChoices } from './KeptChoices.tsx';
import { useWord, type WordBeside } from './use-word.ts';
import { WordDesk } from './WordDesk.tsx';
import './word.css';

/** A Word file beside a plan: choose the file, say where its parts go, save. */
export function WordPage({ slug }: { slug: string }) {
  const { session } = useSession();
  const mayEdit = useMay('editor');
  const { data: plan, loading } = useHead('plan', slug);
  const title = plan === undefined ? m.documents_word_title() : m.documents_word_title_for({ plan: plan.name });
  return (
    <Page title={title} width="wide" back={{ href: `/plan/${slug}`, label: m.documents_word_back() }}>
      {session === null || !mayEdit ? (
        <Alert title={m.documents_word_may_not()} />
      ) : plan === undefined ? (
        !loading && <Alert type="warning" title={m.documents_word_plan_gone()} />
      ) : (
        <Beside key={plan.id} session={session} plan={plan} />
      )}
    </Page>
  );
}

function Beside({ session, plan }: { session: Parameters<typeof useWord>[0]; plan: RecordView }) {
  const beside = useWord(session, plan);
  const stage = beside.outcome !== null ? 'done' : beside.preview !== null ? 'choosing' : 'begin';
  const start = useFocusOnNewStage(stage);
  return (
    <div ref={start} tabIndex={-1} className="paraat-word">
      <ProblemAlert problem={beside.problem} />
      {stage !== 'done' && beside.kept && <KeptChoices beside={beside} kept={beside.kept} />}
      {stage === 'begin' && beside.kept !== undefined && <ChooseWord beside={beside} />}
      {stage === 'choosing' && <WordDesk beside={beside} />}
      {beside.outcome !== null && <Done beside={beside} outcome={beside.outcome} plan={plan} />}
    </div>
  );
}

function Done({
  beside,
  outcome,
  plan,
}: {
  beside: WordBeside;
  outcome: NonNullable<WordBeside['outcome']>;
  plan: RecordView;
}) {
  const { sections, steps, pictures } = outcome;
  return (
    <>
      <Alert type="ok" announce title={m.documents_word_done({ sections, steps, pictures })}>
        <Paragraph>{m.documents_word_done_next()}</Paragraph>
        {outcome.changedMeanwhile && <Paragraph>{m.documents_word_done_meanwhile()}</Paragraph>}
      </Alert>
      <div className="paraat-button-row">
        <ButtonLink look="primary" href={`/plan/${plan.slug}`}>
          {m.documents_word_to_plan()}
        </ButtonLink>
        <ButtonLink href={`/document/${outcome.document}`}>{m.documents_word_to_document()}</ButtonLink>
        <Button onClick={beside.close}>{m.documents_word_another()}</Button>
      </div>
    </>
  );
}
