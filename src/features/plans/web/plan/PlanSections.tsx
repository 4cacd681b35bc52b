import { useRef } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { recordPath } from '#records/record-path.ts';
import { RecordText } from '#records/web/RecordText.tsx';
import { Badge } from '#ui/Badge.tsx';
import { Button } from '#ui/Button.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Heading } from '#ui/Heading.tsx';
import { Icon } from '#ui/Icon.tsx';
import { foldAll } from '#ui/unfold.ts';
import { isFilled } from '../../plan-completeness.ts';
import type { SourceView } from '../../plan-step-view.ts';
import type { PlanView, SectionView } from '../../plan-view.ts';
import type { ScenarioView } from '../../scenario-view.ts';
import { PlanBlock } from './PlanBlock.tsx';

interface WholeProps {
  view: PlanView;
  scenario: ScenarioView | null;
  /** Where every word is to be read: nothing is folded away. */
  open?: boolean;
}

/** The whole document, each section folded under its title; what the cause that is on changes stands open. */
export function PlanSections({ view, scenario, open = false }: WholeProps) {
  const whole = useRef<HTMLDivElement>(null);
  const foldWhole = (open: boolean) => whole.current !== null && foldAll(whole.current, open);
  return (
    <section aria-labelledby="hele-plan" className="paraat-whole-plan">
      <Heading id="hele-plan">{m.plans_view_whole()}</Heading>
      <div className="paraat-button-row paraat-no-print">
        <Button onClick={() => foldWhole(true)}>{m.plans_view_open_all()}</Button>
        <Button look="subtle" onClick={() => foldWhole(false)}>
          {m.plans_view_close_all()}
        </Button>
      </div>
      <div ref={whole}>
        {view.sections.map((section, at) => (
          <OneSection key={section.key} {...{ section, view, scenario, open }} number={at + 1} />
        ))}
      </div>
    </section>
  );
}

interface SectionProps {
  section: SectionView;
  number: number;
  view: PlanView;
  scenario: ScenarioView | null;
  open: boolean;
}

function OneSection({ section, number, view, scenario, open }: SectionProps) {
  const isChanged = section.variants.some((one) => one.scenario !== null && one.scenario.id === scenario?.id);
  const filled = isFilled(section, view);
  return (
    <details className="paraat-plan-section" open={open || isChanged || undefined}>
      <summary className="paraat-plan-section__title">
        <Heading level={3} id={`deel-${section.key}`}>
          {number}. {section.title}
        </Heading>
        {isChanged && <Badge strong>{m.plans_view_in_case_of({ name: scenario?.name ?? '' })}</Badge>}
        {!filled && <span className="paraat-soft paraat-small">{m.plans_view_section_empty_mark()}</span>}
        <Icon name="down" />
      </summary>
      {!filled && <p className="paraat-soft">{m.plans_view_section_empty()}</p>}
      {section.text && <RecordText text={section.text} />}
      <Variants section={section} scenario={scenario} />
      <PlanBlock block={section.block} view={view} scenario={scenario} />
      <Sources sources={section.sources} />
    </details>
  );
}

function Variants({ section: { variants }, scenario }: { section: SectionView; scenario: ScenarioView | null }) {
  const isOn = (one: SectionView['variants'][number]) => one.scenario !== null && one.scenario.id === scenario?.id;
  const others = variants.filter((one) => !isOn(one));
  return (
    <>
      {variants.filter(isOn).map(({ scenario: cause, text }) => (
        <div key={cause?.id} className="paraat-variant">
          <Badge strong>{m.plans_view_in_case_of({ name: cause?.name ?? '' })}</Badge>
          <RecordText text={text} />
        </div>
      ))}
      {others.length > 0 && (
        <Disclosure title={m.plans_view_other_causes()} note={others.map((one) => nameOf(one)).join(', ')}>
          {others.map((one, at) => (
            <div key={one.scenario?.id ?? at}>
              <Heading level={3}>{nameOf(one)}</Heading>
              <RecordText text={one.text} />
            </div>
          ))}
        </Disclosure>
      )}
    </>
  );
}

const nameOf = ({ scenario }: SectionView['variants'][number]): string => scenario?.name ?? m.plans_view_cause_gone();

function Sources({ sources }: { sources: readonly SourceView[] }) {
  if (sources.length === 0) return null;
  return (
    <p className="paraat-soft paraat-small">
      {m.plans_view_source()}{' '}
      {sources.map(({ from, part }, at) => (
        <span key={`${from?.id} ${part}`}>
          {at > 0 && '; '}
          {from === null ? m.plans_view_source_gone() : <a href={recordPath(from)}>{from.name}</a>}
          {part && `, ${part}`}
        </span>
      ))}
    </p>
  );
}
