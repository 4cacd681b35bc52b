import { m } from '#platform/language/generated/messages.js';
import type { RecordView } from '#records/record.ts';
import { recordPath } from '#records/record-path.ts';
import { useKindWords } from '#records/web/kind-words.tsx';
import { dateWords } from '#ui/clock-time.ts';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Facts } from '#ui/Facts.tsx';
import { useLanguage } from '#ui/language.tsx';
import type { Risk } from '../risk.ts';
import { lackWord, seenPath, seenWord } from '../risk-words.ts';
import type { MeasureStanding, RiskStanding } from '../standing.ts';

interface Props {
  standing: RiskStanding;
  byId: (id: string) => RecordView | undefined;
}

/** One risk: how heavy it is and what is missing; unfolded, what is done about it and how one knows. */
export function RiskCard({ standing, byId }: Props) {
  const open = standing.lacks.length + (standing.seen !== null && standing.seen.open > 0 ? 1 : 0);
  const note = open === 0 ? '' : open === 1 ? m.risks_missing_one() : m.risks_missing_count({ count: open });
  const notes = [weightWord(standing.weight), note].filter((part) => part !== '').join(' · ');
  return (
    <Disclosure title={standing.risk.name} note={notes}>
      <RiskBody standing={standing} byId={byId} />
      <p className="paraat-no-print">
        <a className="paraat-tap-link" href={recordPath(standing.risk)}>
          {m.risks_open()}
          <span className="paraat-hidden-label"> {standing.risk.name}</span>
        </a>
      </p>
    </Disclosure>
  );
}

function weightWord(weight: number): string {
  if (weight === 0) return m.risks_weight_unknown();
  if (weight >= 9) return m.risks_weight_heavy();
  return weight >= 4 ? m.risks_weight_medium() : m.risks_weight_light();
}

function RiskBody({ standing, byId }: Props) {
  const { risk, measures, seen } = standing;
  const { cause, consequence, likelihood, impact, about = [] } = risk.content as Risk;
  const words = useKindWords().of('risk');
  const field = (name: string) => words.fields[name]?.() ?? '';
  const choice = (name: string, value: string | undefined) =>
    value === undefined ? undefined : words.choices?.[name]?.[value]?.();
  const facts = [
    { key: 'cause', term: field('cause'), value: cause },
    { key: 'consequence', term: field('consequence'), value: consequence },
    { key: 'about', term: field('about'), value: about.length > 0 && <Names ids={about} byId={byId} /> },
    { key: 'likelihood', term: field('likelihood'), value: choice('likelihood', likelihood) },
    { key: 'impact', term: field('impact'), value: choice('impact', impact) },
    {
      key: 'measures',
      term: field('measures'),
      value: measures.length > 0 && <Measures measures={measures} byId={byId} />,
    },
    { key: 'accepted', term: field('accepted'), value: <Accepted risk={risk.content as Risk} byId={byId} /> },
    { key: 'missing', term: m.risks_missing(), value: standing.lacks.length > 0 && <Lacks standing={standing} /> },
  ].filter(({ key, value }) => Boolean(value) && (key !== 'accepted' || risk.content.status === 'accepted'));
  return (
    <>
      {seen !== null && (
        <p className="nl-paragraph">
          {seen.open > 0 ? <strong>{seenWord(seen)}</strong> : seenWord(seen)}{' '}
          {seen.open > 0 && (
            <a className="paraat-tap-link paraat-no-print" href={seenPath[seen.watch]}>
              {m.risks_mend()}
              <span className="paraat-hidden-label"> {risk.name}</span>
            </a>
          )}
        </p>
      )}
      <Facts facts={facts} />
    </>
  );
}

function Names({ ids, byId }: { ids: readonly string[]; byId: Props['byId'] }) {
  const records = ids.flatMap((id) => byId(id) ?? []);
  return records.map((record, at) => (
    <span key={record.id}>
      {at > 0 && ', '}
      <a href={recordPath(record)}>{record.name}</a>
    </span>
  ));
}

const Lacks = ({ standing }: { standing: RiskStanding }) => (
  <ul className="paraat-bullets">
    {standing.lacks.map((lack) => (
      <li key={`${lack.code} ${lack.at}`}>{lackWord(lack)}</li>
    ))}
  </ul>
);

function Measures({ measures, byId }: { measures: readonly MeasureStanding[]; byId: Props['byId'] }) {
  return (
    <ol className="paraat-bullets">
      {measures.map((one, at) => (
        // A measure has no name of its own; its place is what the words about it count by.
        <li key={at}>
          <MeasureLine standing={one} byId={byId} />
        </li>
      ))}
    </ol>
  );
}

function MeasureLine({ standing, byId }: { standing: MeasureStanding; byId: Props['byId'] }) {
  const { language } = useLanguage();
  const words = useKindWords().of('risk');
  const { what, type, who, evidence, evidenceText, readyBy } = standing.measure;
  const day = (value: string) => dateWords(`${value}T12:00:00Z`, language);
  const person = who === undefined ? undefined : byId(who);
  const proof = evidence === undefined ? undefined : byId(evidence);
  const when =
    standing.provedOn !== null
      ? m.risks_measure_proved({ day: day(standing.provedOn) })
      : standing.state === 'planned' && readyBy !== undefined
        ? m.risks_measure_planned({ day: day(readyBy) })
        : undefined;
  const parts = [
    type !== undefined && words.choices?.['measures.type']?.[type]?.(),
    person && <a href={recordPath(person)}>{person.name}</a>,
    proof && <a href={recordPath(proof)}>{proof.name}</a>,
    evidenceText,
    when,
  ].filter(Boolean);
  return (
    <>
      {what}
      <span className="paraat-soft paraat-small">
        {parts.map((part, at) => (
          <span key={at}>
            {at === 0 ? <br /> : ' · '}
            {part}
          </span>
        ))}
      </span>
    </>
  );
}

function Accepted({ risk, byId }: { risk: Risk; byId: Props['byId'] }) {
  const { language } = useLanguage();
  const { by, reason, until } = risk.accepted ?? {};
  const name = by === undefined ? undefined : byId(by)?.name;
  if (name === undefined || reason === undefined || until === undefined) return m.risks_lack_acceptance_incomplete();
  return m.risks_accepted_line({ name, reason, day: dateWords(`${until}T12:00:00Z`, language) });
}
