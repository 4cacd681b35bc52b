import { useSession } from '#platform/auth/web/session-context.tsx';
import { m } from '#platform/language/generated/messages.js';
import type { ListField } from '#records/field.ts';
import type { RecordView } from '#records/record.ts';
import { FieldInput } from '#records/web/edit/FieldInput.tsx';
import { FormFrame } from '#records/web/edit/RecordForm.tsx';
import { useReading } from '#records/web/hooks.ts';
import { useRecordById, useSource } from '#records/web/source.tsx';
import { Button } from '#ui/Button.tsx';
import { ButtonLink } from '#ui/ButtonLink.tsx';
import { useToday } from '#ui/clock.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Heading } from '#ui/Heading.tsx';
import { useLanguage } from '#ui/language.tsx';
import { Page } from '#ui/Page.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import {
  type AcceptanceState,
  type AudienceStanding,
  acceptances,
  type PresentedVersion,
  versionNow,
  withPresentation,
} from '../acceptance.ts';
import type { Presentation, PresentationAudience, Programme } from '../programme.ts';
import { shortDay } from './short-day.ts';
import { type Work, WorkOn } from './WorkOn.tsx';
import { WorkState } from './WorkState.tsx';
import './programme.css';

/** To whom a plan was presented, and whether they accepted it: the last that is done before it is finished. */
export function PresentationPage({ slug }: { slug: string }) {
  return (
    <WorkOn kind="programme" slug={slug}>
      {(work) => <Presenting work={work} />}
    </WorkOn>
  );
}

const audienceWords: Record<PresentationAudience, () => string> = {
  administrators: m.programme_presentations_audience_administrators,
  sponsors: m.programme_presentations_audience_sponsors,
};

const stateWords: Record<AcceptanceState, () => string> = {
  none: m.programme_present_none,
  given: m.programme_present_given,
  refused: m.programme_present_refused,
  accepted: m.programme_present_accepted,
};

function Presenting({ work }: { work: Work }) {
  const { editing, record, kinds, fields } = work;
  const form = editing.draft.form as Partial<Programme>;
  const { data: about } = useRecordById(form.about);
  const { plan, factSheet } = useTexts(form.about);
  const now = versionNow(plan, factSheet);
  const without = fields.find(({ name }) => name === 'withoutAcceptance');
  return (
    <Page
      title={m.programme_present_title({ name: about?.name ?? record.name })}
      back={{ href: '/programma', label: m.programme_board_title() }}
    >
      <Paragraph soft>{m.programme_present_intro()}</Paragraph>
      <FormFrame
        kind="programme"
        kinds={kinds}
        fields={fields}
        form={editing.draft.form}
        problems={editing.problems}
        onChange={editing.changeForm}
      >
        {acceptances(form, now).map((standing) => (
          <Audience key={standing.audience} work={work} standing={standing} plan={plan} now={now} />
        ))}
        {without !== undefined && (
          <Disclosure title={m.programme_present_without()} open={form.withoutAcceptance !== undefined}>
            <FieldInput field={without} value={form.withoutAcceptance} path={['withoutAcceptance']} />
          </Disclosure>
        )}
      </FormFrame>
      <WorkState editing={editing} placeOf={(field) => placeOf(field, form)} />
    </Page>
  );
}

function useTexts(about: string | undefined) {
  const { data } = useReading(useSource(), `presented ${about}`, async (source) =>
    about === undefined ? [] : source.pointingAt(about),
  );
  const withKind = (kind: string) => data?.find((one) => one.kind === kind && one.content.about === about);
  return { plan: withKind('plan'), factSheet: withKind('fact-sheet') };
}

interface AudienceProps {
  work: Work;
  standing: AudienceStanding;
  plan: RecordView | undefined;
  now: PresentedVersion;
}

/** One audience: its deck, what was told, and what it said. */
function Audience({ work, standing, plan, now }: AudienceProps) {
  const { editing } = work;
  const { audience, state, isOlder } = standing;
  const { session } = useSession();
  const today = useToday();
  const { presentations = [], lead } = editing.draft.form as Partial<Programme>;
  const tell = () =>
    editing.changeForm((before) =>
      withPresentation(before as Partial<Programme>, {
        ...{ audience, givenOn: today, ...now },
        ...(lead === undefined ? {} : { givenBy: lead }),
      }),
    );
  return (
    <section aria-labelledby={audience}>
      <Heading id={audience}>{audienceWords[audience]()}</Heading>
      <p>
        <strong>{stateWords[state]()}</strong>
        {isOlder && <span className="paraat-soft"> {m.programme_present_older()}</span>}
      </p>
      {plan === undefined && <Paragraph soft>{m.programme_present_no_plan()}</Paragraph>}
      <div className="paraat-button-row">
        {plan !== undefined && session !== null && (
          <ButtonLink
            href={`/api/organisations/${session.organisationSlug}/plans/${plan.slug}/slides.pptx?audience=${audience}`}
          >
            {m.programme_present_slides()}
          </ButtonLink>
        )}
        <Button onClick={tell}>{m.programme_present_add()}</Button>
      </div>
      {presentations
        .map((one, at) => ({ one, at }))
        .filter(({ one }) => one.audience === audience)
        .reverse()
        .map(({ one, at }) => (
          <OneTime key={at} work={work} at={at} one={one} isLast={one === standing.last} />
        ))}
    </section>
  );
}

const asked = ['givenOn', 'givenBy', 'verdict', 'acceptedBy', 'reason', 'remarks'] as const;

/** One presentation, with the questions that fit its answer. */
function OneTime({ work, at, one, isLast }: { work: Work; at: number; one: Presentation; isLast: boolean }) {
  const { language } = useLanguage();
  const list = work.fields.find(({ name }) => name === 'presentations') as ListField | undefined;
  const inside = list?.item.type === 'group' ? list.item.fields : [];
  const day = (on: string | undefined) =>
    on === undefined ? m.programme_present_not_valid() : m.programme_present_since({ day: shortDay(on, language) });
  const fitting = asked.filter(
    (name) =>
      (name !== 'acceptedBy' || one.verdict === 'accepted') && (name !== 'reason' || one.verdict === 'not-accepted'),
  );
  return (
    <Disclosure
      title={m.programme_present_one({ day: one.givenOn ? shortDay(one.givenOn, language) : '?' })}
      open={isLast}
    >
      <Paragraph soft>
        {m.programme_present_of({ plan: day(one.planValidSince), sheet: day(one.factSheetValidSince) })}
      </Paragraph>
      {fitting.map((name) => {
        const field = inside.find((inner) => inner.name === name);
        return field && <FieldInput key={name} field={field} value={one[name]} path={['presentations', at, name]} />;
      })}
    </Disclosure>
  );
}

function placeOf(field: string, { presentations = [] }: Partial<Programme>): string {
  const audience = presentations[Number(/^presentations\.(\d+)/.exec(field)?.[1] ?? -1)]?.audience;
  return audience === undefined ? m.programme_record_one() : audienceWords[audience]();
}
