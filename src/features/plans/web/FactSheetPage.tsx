import type { ReactNode } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { durationText } from '#records/duration.ts';
import type { RecordView } from '#records/record.ts';
import { useReading } from '#records/web/hooks.ts';
import { useRecord, useSource } from '#records/web/source.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Heading } from '#ui/Heading.tsx';
import { Page } from '#ui/Page.tsx';
import { PaperFoot } from '#ui/PaperFoot.tsx';
import { PhoneButton } from '#ui/PhoneButton.tsx';
import { PriorityBadge } from '#ui/PriorityBadge.tsx';
import type { FactSheetView, SubjectKind } from '../fact-sheet-view.ts';
import { loadFactSheetView } from '../load-fact-sheet.ts';
import { Bullets } from './Bullets.tsx';
import { FactSheetActions } from './FactSheetActions.tsx';
import { FactSheetPaper } from './FactSheetPaper.tsx';
import { InformList } from './InformList.tsx';
import { NoFactSheet } from './NoFactSheet.tsx';
import { NoRecord } from './NoRecord.tsx';
import { NormalOperation } from './NormalOperation.tsx';
import { numbersToCall } from './numbers-to-call.ts';
import { Responsible } from './Responsible.tsx';
import { Steps } from './Steps.tsx';
import { SupplierCard } from './SupplierCard.tsx';

interface Props {
  kind: SubjectKind;
  slug: string;
  /** What lies around it in the landscape: dependencies, assets, contracts. */
  around: (about: RecordView) => ReactNode;
  /** The same as a picture, where there is room for it. */
  drawing: (about: RecordView) => ReactNode;
}

/** What to do when this fails: the first step first, then whom to call and tell, then all that lies around it. */
export function FactSheetPage({ kind, slug, around, drawing }: Props) {
  const { data: view, loading } = useReading(useSource(), `fact sheet of ${kind}/${slug}`, (source) =>
    loadFactSheetView(source, kind, slug),
  );
  const { data: about } = useRecord(kind, slug);
  if (loading) return null;
  if (view === undefined || about === undefined) return <NoRecord />;
  return (
    <Page
      title={view.about.name}
      back={{ href: '/', label: m.plans_back_start() }}
      mark={view.priority && <PriorityBadge {...view.priority} />}
      beside={
        <>
          <Responsible view={view} />
          {around(about)}
          <FactSheetPaper view={view} />
        </>
      }
    >
      <Purpose view={view} />
      {view.sheet === null ? <NoFactSheet view={view} /> : <WhatToDo view={view} id={view.sheet.id} />}
      <SupplierCard supplier={view.supplier} />
      {drawing(about)}
      <FactSheetActions view={view} />
      <PaperFoot text={footOf(view)} />
    </Page>
  );
}

const footOf = ({ about, version }: FactSheetView): string =>
  version === null ? about.name : `${about.name} · ${m.plans_version({ version })}`;

function Purpose({ view: { purpose, maximumOutage } }: { view: FactSheetView }) {
  return (
    <div className="paraat-purpose">
      {purpose && <p>{purpose}</p>}
      <p className="paraat-soft">
        {maximumOutage === null
          ? m.plans_sheet_outage_unknown()
          : m.plans_sheet_outage({ duration: durationText(maximumOutage) })}
      </p>
    </div>
  );
}

function WhatToDo({ view, id }: { view: FactSheetView; id: string }) {
  return (
    <>
      <Recognise view={view} />
      <section aria-labelledby="stappen">
        <h2 className="paraat-hidden-label" id="stappen">
          {m.plans_field_steps()}
        </h2>
        <Steps steps={view.steps} sheet={id} />
      </section>
      {view.stopAndCall.length > 0 && (
        <section className="paraat-stop" aria-labelledby="stop">
          <Heading id="stop">{m.plans_field_stop_and_call()}</Heading>
          <Bullets lines={view.stopAndCall} />
          <div className="paraat-phones">
            {numbersToCall(view)
              .slice(0, 3)
              .map(({ number, who }) => (
                <PhoneButton key={number} number={number} who={who} wide />
              ))}
          </div>
        </section>
      )}
      <InformList inform={view.inform} />
      <Section id="ondertussen" title={m.plans_field_meanwhile()} lines={view.meanwhile} />
      <Section id="toegang" title={m.plans_field_access()} lines={view.access} />
      <NormalOperation view={view} />
    </>
  );
}

function Recognise({ view: { recognise, prioOneWhen } }: { view: FactSheetView }) {
  if (recognise.length === 0 && prioOneWhen.length === 0) return null;
  return (
    <Disclosure title={m.plans_is_this_it()} note={m.plans_signs({ count: recognise.length })}>
      <Bullets lines={recognise} />
      {prioOneWhen.length > 0 && (
        <>
          <p>
            <strong>{m.plans_field_prio_one_when()}</strong>
          </p>
          <Bullets lines={prioOneWhen} />
        </>
      )}
    </Disclosure>
  );
}

function Section({ id, title, lines }: { id: string; title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <Heading id={id}>{title}</Heading>
      <Bullets lines={lines} />
    </section>
  );
}
