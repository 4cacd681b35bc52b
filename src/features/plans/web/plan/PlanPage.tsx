import type { Freshness } from '#features/reviews/freshness.ts';
import { noticeFor } from '#features/reviews/freshness-words.ts';
import { loadFreshness } from '#features/reviews/load-freshness.ts';
import { standingOf } from '#features/reviews/standing-words.ts';
import { useMay } from '#platform/auth/web/session-context.tsx';
import { m } from '#platform/language/generated/messages.js';
import { durationText } from '#records/duration.ts';
import type { RecordView } from '#records/record.ts';
import { editPath, historyPath, listPath, recordPath } from '#records/record-path.ts';
import type { RecordSource } from '#records/record-source.ts';
import { useReading } from '#records/web/hooks.ts';
import { NoRecord } from '#records/web/NoRecord.tsx';
import { PublicationLineOf } from '#records/web/PublicationLine.tsx';
import { useSource } from '#records/web/source.tsx';
import { ButtonLink } from '#ui/ButtonLink.tsx';
import { useToday } from '#ui/clock.tsx';
import { DateAgo } from '#ui/DateAgo.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Heading } from '#ui/Heading.tsx';
import { Page } from '#ui/Page.tsx';
import { PaperFoot } from '#ui/PaperFoot.tsx';
import { PriorityBadge } from '#ui/PriorityBadge.tsx';
import { StateLine } from '#ui/StateLine.tsx';
import { TrustNotice } from '#ui/TrustNotice.tsx';
import { useUnfoldedAddress } from '#ui/unfold.ts';
import { loadPlanView } from '../../load-plan.ts';
import type { PlanView } from '../../plan-view.ts';
import { PlanOutputs } from '../PlanOutputs.tsx';
import { PlanAction } from './PlanAction.tsx';
import { PlanSections } from './PlanSections.tsx';
import { useScenario } from './use-scenario.ts';
import './plan.css';

/** A plan in the order in which it is needed: what to do now, then everything that was thought out before. */
export function PlanPage({ slug }: { slug: string }) {
  const today = useToday();
  const { data: read, loading } = useReading(useSource(), `plan ${slug} ${today}`, (source) =>
    readPlan(source, slug, today),
  );
  if (loading) return null;
  return read === undefined ? <NoRecord /> : <Whole {...read} />;
}

/** The plan and how far it can be counted on, in one answer: nothing on the page moves later. */
async function readPlan(source: RecordSource, slug: string, today: string) {
  const [view, record] = await Promise.all([loadPlanView(source, slug, today), source.bySlug('plan', slug)]);
  if (view === undefined || record === undefined) return undefined;
  return { view, record, freshness: await loadFreshness(source, record, today, source.copyState().complete) };
}

interface WholeProps {
  view: PlanView;
  record: RecordView;
  freshness: Freshness | null;
}

function Whole({ view, record, freshness }: WholeProps) {
  const scenario = useScenario(view);
  useUnfoldedAddress();
  return (
    <Page
      title={view.plan.name}
      back={{ href: listPath('plan'), label: m.plans_plan_many(), fromAnywhere: true }}
      mark={view.about?.priority && <PriorityBadge {...view.about.priority} />}
      beside={<Contents view={view} />}
    >
      <Lead view={view} />
      <StandingOfPlan record={record} freshness={freshness} />
      <PlanAction view={view} scenario={scenario} jumps={<Jumps />} />
      <PlanSections view={view} scenario={scenario.chosen} />
      <PlanOutputs view={view} />
      <State view={view} />
      <PaperFoot text={`${view.plan.name} · ${m.fact_sheets_version({ version: view.version })}`} />
    </Page>
  );
}

function Lead({ view: { summary, about } }: { view: PlanView }) {
  return (
    <div className="paraat-purpose">
      {summary && <p>{summary}</p>}
      {about && (
        <p className="paraat-soft">
          <a className="paraat-tap-link" href={recordPath(about)}>
            {about.name}
          </a>
          {about.maximumOutage !== null &&
            ` · ${m.fact_sheets_outage({ duration: durationText(about.maximumOutage) })}`}
        </p>
      )}
    </div>
  );
}

/** How the plan stands in one line; why it is doubted is a tap away, so that the first screen tells what to do. */
function StandingOfPlan({ record, freshness }: Omit<WholeProps, 'view'>) {
  const standing = standingOf(record, freshness);
  const notice = freshness && noticeFor(freshness);
  if (standing === null) return null;
  const isDoubted = standing.state === 'stale' && notice !== null;
  return (
    <>
      <StateLine state={standing.state} text={standing.line} />
      {isDoubted && (
        <Disclosure title={notice.title}>
          <TrustNotice {...notice} />
        </Disclosure>
      )}
    </>
  );
}

/** From the first screen to the rest, without scrolling through it. */
function Jumps() {
  return (
    <nav aria-label={m.plans_view_jumps()} className="paraat-jumps paraat-no-print">
      <a href="#stappen-nu">{m.plans_view_steps()}</a>
      <a href="#hele-plan">{m.plans_view_whole()}</a>
      <a href="#uitvoer">{m.plans_view_on_paper()}</a>
    </nav>
  );
}

/** Work on this plan and its contents, beside it on a wide screen; on a phone under it, where the folded sections are the contents. */
function Contents({ view }: { view: PlanView }) {
  const mayEdit = useMay('editor');
  return (
    <>
      <div className="paraat-button-row">
        {mayEdit && (
          <ButtonLink href={editPath(view.plan)} icon="write">
            {m.plans_view_edit()}
          </ButtonLink>
        )}
        {mayEdit && <ButtonLink href={`/controles?bij=${view.plan.id}`}>{m.checks_of_this_plan()}</ButtonLink>}
        {mayEdit && <ButtonLink href={`/plan/${view.plan.slug}/word`}>{m.documents_word_open_beside()}</ButtonLink>}
        <ButtonLink href={historyPath(view.plan)}>{m.plans_view_history()}</ButtonLink>
      </div>
      <nav aria-labelledby="inhoud-plan" className="paraat-plan-contents paraat-no-print">
        <Heading id="inhoud-plan">{m.plans_view_contents()}</Heading>
        <a className="paraat-tap-link" href="#nu">
          {m.plans_view_now()}
        </a>
        <ol className="paraat-contents">
          {view.sections.map((section) => (
            <li key={section.key}>
              <a href={`#deel-${section.key}`}>{section.title}</a>
            </li>
          ))}
        </ol>
      </nav>
      <PublicationLineOf id={view.plan.id} />
    </>
  );
}

const reviewWords = {
  reviewed: m.plans_view_reviewed,
  'changed-since': m.plans_view_changed_since,
  never: m.plans_view_never_reviewed,
};

function State({ view }: { view: PlanView }) {
  return (
    <p className="paraat-soft paraat-small">
      {m.fact_sheets_version({ version: view.version })} · {m.plans_view_changed({ name: view.changedBy })}{' '}
      <DateAgo instant={view.changedAt} /> · {reviewWords[view.review.state]()}
    </p>
  );
}
