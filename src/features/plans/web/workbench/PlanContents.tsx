import { useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { editPath } from '#records/record-path.ts';
import type { RecordFormProps } from '#records/web/edit/RecordForm.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Icon } from '#ui/Icon.tsx';
import { Progress } from '#ui/Progress.tsx';
import { gapsIn, type PlanGap, sectionState } from '../../plan-completeness.ts';
import { planGapWords } from '../../plan-gap-words.ts';
import { type PlanPlace, placeOf } from '../../plan-places.ts';
import type { PlanSection } from '../../plan-section.ts';
import type { SectionState } from '../../section-state.ts';
import { ownPrefix } from '../../template-offer.ts';
import type { PlanDraft } from './use-plan-draft.ts';

interface Props extends RecordFormProps {
  draft: PlanDraft;
  place: PlanPlace;
  onOpen: (place: PlanPlace) => void;
  /** Leads to a field, wherever it stands. */
  onLead: (field: string) => void;
}

/** All sections with what is filled and what is wrong; on a phone folded under the one that is open. */
export function PlanContents({ form, problems, onChange, draft, place, onOpen, onLead }: Props) {
  const [unfolded, setUnfolded] = useState(false);
  const sections = (form.sections ?? []) as PlanSection[];
  const open = (next: PlanPlace) => {
    setUnfolded(false);
    onOpen(next);
  };
  const wrong = new Set(problems.map(({ field }) => placeOf(field, form)));
  const entry = (at: PlanPlace, title: string) => (
    <Entry
      key={at}
      title={title}
      current={at === place}
      wrong={wrong.has(at)}
      state={typeof at === 'number' ? stateIn(draft, sections[at]?.key) : undefined}
      gaps={typeof at === 'number' && draft !== undefined ? gapsIn(draft.completeness, sections[at]?.key ?? '') : 0}
      onOpen={() => open(at)}
    />
  );
  return (
    <nav
      className={`paraat-workbench__contents${unfolded ? ' paraat-workbench__contents--open' : ''}`}
      aria-label={m.plans_desk_contents()}
    >
      <HowFar
        draft={draft}
        onLead={(field) => {
          setUnfolded(false);
          onLead(field);
        }}
      />
      <button
        type="button"
        className="nl-button nl-button--secondary paraat-workbench__fold"
        aria-expanded={unfolded}
        onClick={() => setUnfolded(!unfolded)}
      >
        <span className="nl-button__label">{m.plans_desk_all_sections()}</span>
      </button>
      <ol className="paraat-workbench__list">
        {entry('about', m.plans_desk_about())}
        {sections.map((section, at) => entry(at, section.title || m.plans_desk_no_title()))}
        {entry('rest', m.plans_desk_rest())}
      </ol>
      <button
        type="button"
        className="nl-button nl-button--subtle paraat-workbench__add"
        onClick={() => {
          onChange((before) => ({
            ...before,
            sections: [...((before.sections ?? []) as unknown[]), ownSection(sections)],
          }));
          open(sections.length);
        }}
      >
        <span className="nl-button__label">{m.plans_desk_add()}</span>
      </button>
    </nav>
  );
}

/** A section of this plan alone; its key can never be that of a template. */
function ownSection(sections: readonly PlanSection[]): PlanSection {
  const taken = new Set(sections.map(({ key }) => key));
  let number = 1;
  while (taken.has(`${ownPrefix}${number}`)) number += 1;
  return { key: `${ownPrefix}${number}`, title: '', block: 'text' };
}

const stateIn = (draft: PlanDraft, key: string | undefined): SectionState | undefined => {
  const section = draft?.view.sections.find((one) => one.key === key);
  return draft === undefined || section === undefined ? undefined : sectionState(section, draft.view);
};

interface EntryProps {
  title: string;
  current: boolean;
  wrong: boolean;
  /** Undefined where nothing has to be written. */
  state: SectionState | undefined;
  /** How many things the list of what is missing names here. */
  gaps: number;
  onOpen: () => void;
}

function Entry({ title, current, wrong, state, gaps, onOpen }: EntryProps) {
  return (
    <li>
      <button
        type="button"
        className="paraat-workbench__entry"
        aria-current={current ? 'true' : undefined}
        onClick={onOpen}
      >
        <span>
          {title}
          {!wrong && state !== undefined && state !== 'filled' && (
            <span className="paraat-soft paraat-small paraat-block">{openWords[state]()}</span>
          )}
          {!wrong && state === 'filled' && gaps > 0 && (
            <span className="paraat-soft paraat-small paraat-block">{m.plans_desk_lacks({ count: gaps })}</span>
          )}
        </span>
        {wrong && (
          <span className="paraat-wrong">
            <Icon name="wrong" />
            <span className="paraat-hidden-label">{m.plans_desk_wrong()}</span>
          </span>
        )}
        {!wrong && state === 'filled' && gaps === 0 && (
          <span>
            <Icon name="check" />
            <span className="paraat-hidden-label">{m.plans_desk_filled()}</span>
          </span>
        )}
      </button>
    </li>
  );
}

const openWords = { empty: m.plans_desk_empty, template: m.plans_desk_template_text };

interface FarProps {
  draft: PlanDraft;
  onLead: (field: string) => void;
}

function HowFar({ draft, onLead }: FarProps) {
  if (draft === undefined) return null;
  const { asked, filled, gaps } = draft.completeness;
  return (
    <>
      <Progress label={m.plans_desk_progress({ filled, asked })} value={asked === 0 ? 1 : filled / asked} />
      {gaps.length > 0 && (
        <Disclosure title={m.plans_desk_gaps()} note={m.plans_desk_gap_count({ count: gaps.length })}>
          <ul className="paraat-workbench__gaps">
            {gaps.map((gap) => (
              <li key={`${gap.code} ${gap.name} ${gap.section}`}>
                <GapLink gap={gap} onLead={onLead} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

/** Leads to the field in which a gap is mended; of a fact that another record holds, to that record. */
function GapLink({ gap, onLead }: { gap: PlanGap; onLead: (field: string) => void }) {
  const { in: other, field } = gap.mend;
  if (other !== null) {
    return (
      <a className="paraat-workbench__entry" href={`${editPath(other)}#${field}`}>
        {planGapWords(gap)}
      </a>
    );
  }
  return (
    <button type="button" className="paraat-workbench__entry" onClick={() => onLead(field)}>
      {planGapWords(gap)}
    </button>
  );
}
