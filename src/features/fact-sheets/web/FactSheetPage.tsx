import type { ReactNode } from 'react';
import type { Freshness } from '#features/reviews/freshness.ts';
import { noticeFor } from '#features/reviews/freshness-words.ts';
import { loadFreshness } from '#features/reviews/load-freshness.ts';
import { standingOf } from '#features/reviews/standing-words.ts';
import { m } from '#platform/language/generated/messages.js';
import { durationText } from '#records/duration.ts';
import type { RecordView } from '#records/record.ts';
import { listPath } from '#records/record-path.ts';
import type { RecordSource } from '#records/record-source.ts';
import { useReading } from '#records/web/hooks.ts';
import { useKindWords } from '#records/web/kind-words.tsx';
import { NoRecord } from '#records/web/NoRecord.tsx';
import { useRecord, useSource } from '#records/web/source.tsx';
import { useToday } from '#ui/clock.tsx';
import { Page } from '#ui/Page.tsx';
import { PaperFoot } from '#ui/PaperFoot.tsx';
import { PriorityBadge } from '#ui/PriorityBadge.tsx';
import { StateLine } from '#ui/StateLine.tsx';
import { TrustNotice } from '#ui/TrustNotice.tsx';
import type { FactSheetView, SubjectKind } from '../fact-sheet-view.ts';
import { loadCallBook } from '../load-call-book.ts';
import { loadFactSheetView } from '../load-fact-sheet.ts';
import { FactSheetActions } from './FactSheetActions.tsx';
import { FactSheetBody } from './FactSheetBody.tsx';
import { FactSheetPaper } from './FactSheetPaper.tsx';
import { NoFactSheet } from './NoFactSheet.tsx';
import { Responsible } from './Responsible.tsx';
import { SupplierCard } from './SupplierCard.tsx';

interface Props {
  kind: SubjectKind;
  slug: string;
  /** The continuity plans about it. */
  plans: (about: RecordView) => ReactNode;
  /** What lies around it in the landscape: dependencies, assets, contracts. */
  around: (about: RecordView) => ReactNode;
  /** Who has an own copy of the sheet with this id. */
  copies: (sheet: string) => ReactNode;
  /** The same as a picture, where there is room for it. */
  drawing: (about: RecordView) => ReactNode;
}

/** What to do when this fails: the first step first, then whom to call and tell, then all that lies around it. */
export function FactSheetPage({ kind, slug, plans, around, copies, drawing }: Props) {
  const today = useToday();
  const words = useKindWords();
  const { data: read, loading } = useReading(useSource(), `fact sheet of ${kind}/${slug} ${today}`, (source) =>
    readSheet(source, kind, slug, today),
  );
  const { data: about } = useRecord(kind, slug);
  if (loading) return null;
  if (read === undefined || about === undefined) return <NoRecord />;
  const { view, book, standing, freshness } = read;
  return (
    <Page
      title={view.about.name}
      back={{ href: listPath(kind), label: words.of(kind).many(), fromAnywhere: true }}
      mark={view.priority && <PriorityBadge {...view.priority} />}
      beside={
        <>
          {plans(about)}
          <Responsible view={view} />
          {around(about)}
          <FactSheetPaper view={view} freshness={freshness} />
          {view.sheet !== null && copies(view.sheet.id)}
        </>
      }
    >
      <Purpose view={view} />
      {standing !== null && <StateLine state={standing.state} text={standing.line} />}
      {standing?.state === 'stale' && <Doubt freshness={freshness} />}
      {view.sheet === null ? (
        <NoFactSheet view={view} />
      ) : (
        <FactSheetBody view={view} ticks={view.sheet.id} book={book} />
      )}
      <SupplierCard supplier={view.supplier} />
      {drawing(about)}
      <FactSheetActions view={view} />
      <PaperFoot text={footOf(view)} />
    </Page>
  );
}

/** The sheet and how far it can be counted on, in one answer: nothing on the page moves later. */
async function readSheet(source: RecordSource, kind: SubjectKind, slug: string, today: string) {
  const view = await loadFactSheetView(source, kind, slug, today);
  if (view === undefined) return undefined;
  const sheet = view.sheet === null ? undefined : await source.byId(view.sheet.id);
  const { complete } = source.copyState();
  const freshness = sheet === undefined ? null : await loadFreshness(source, sheet, today, complete);
  const book = await loadCallBook(source, view, today);
  return { view, book, freshness, standing: sheet === undefined ? null : standingOf(sheet, freshness) };
}

/** Why a text is doubted stands above the first step; of a draft the line above has said it all. */
function Doubt({ freshness }: { freshness: Freshness | null }) {
  const notice = freshness && noticeFor(freshness);
  return notice?.tone === 'doubt' ? <TrustNotice {...notice} /> : null;
}

const footOf = ({ about, version }: FactSheetView): string =>
  version === null ? about.name : `${about.name} · ${m.fact_sheets_version({ version })}`;

function Purpose({ view: { purpose, maximumOutage } }: { view: FactSheetView }) {
  return (
    <div className="paraat-purpose">
      {purpose && <p>{purpose}</p>}
      <p className="paraat-soft">
        {maximumOutage === null
          ? m.fact_sheets_outage_unknown()
          : m.fact_sheets_outage({ duration: durationText(maximumOutage) })}
      </p>
    </div>
  );
}
