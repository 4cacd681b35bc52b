import { useState } from 'react';
import { v7 } from 'uuid';
import { m } from '#platform/language/generated/messages.js';
import { useDesk } from '#records/web/edit/desk.tsx';
import type { RecordServer } from '#records/web/edit/record-server.ts';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { CheckboxField } from '#ui/CheckboxField.tsx';
import { useToday } from '#ui/clock.tsx';
import { dateWords } from '#ui/clock-time.ts';
import { Disclosure } from '#ui/Disclosure.tsx';
import { useLanguage } from '#ui/language.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { TextField } from '#ui/TextField.tsx';
import { phaseWords } from '../pace-advice.ts';
import { type Programme, programmePhases } from '../programme.ts';
import type { BoardRow } from '../programme-board.ts';
import { type PhaseLengths, spreadOver, usualLengths, withPlanned } from '../programme-planning.ts';
import { saveOnTop } from './save-on-top.ts';

type Phases = NonNullable<Programme['phases']>;

/** Spreads applications over weeks; everything can be changed before it is saved, and every date after. */
export function PlanningHelper({ rows }: { rows: readonly BoardRow[] }) {
  const open = rows.filter((row) => !row.isDone && row.plannedEnd === undefined).sort(byUrgency);
  if (open.length === 0) return null;
  return (
    <Disclosure title={m.programme_planning_title()} note={m.programme_planning_note({ count: open.length })}>
      <Planning rows={open} />
    </Disclosure>
  );
}

const byUrgency = (a: BoardRow, b: BoardRow): number =>
  Number(a.about.content.priority ?? 9) - Number(b.about.content.priority ?? 9) ||
  (a.about.name < b.about.name ? -1 : 1);

function Planning({ rows }: { rows: readonly BoardRow[] }) {
  const today = useToday();
  const [from, setFrom] = useState(today);
  const [perWeek, setPerWeek] = useState('2');
  const [lengths, setLengths] = useState<Record<string, string>>({});
  const [off, setOff] = useState<ReadonlySet<string>>(new Set());
  const [starts, setStarts] = useState<Record<string, string>>({});
  const chosen = rows.filter(({ about }) => !off.has(about.id));
  const spread = spreadOver(chosen, {
    from: from === '' ? today : from,
    perWeek: wholeNumber(perWeek, 1, 20) ?? 1,
    lengths: lengthsFrom(lengths),
  }).map(({ item, phases }) => ({
    row: item,
    phases: startingOn(phases, starts[item.about.id], lengthsFrom(lengths)),
  }));
  return (
    <>
      <Paragraph soft>{m.programme_planning_what()}</Paragraph>
      <HowFast
        {...{ from, setFrom, perWeek, setPerWeek, lengths }}
        setLength={(phase, typed) => setLengths((before) => ({ ...before, [phase]: typed }))}
      />
      <ul className="paraat-planning-list">
        {rows.map(({ about }) => {
          const planned = spread.find(({ row }) => row.about.id === about.id)?.phases;
          return (
            <li key={about.id}>
              <CheckboxField
                label={about.name}
                checked={!off.has(about.id)}
                onChange={(on) => setOff((before) => withOrWithout(before, about.id, !on))}
              />
              {planned !== undefined && (
                <OnePlanned
                  name={about.name}
                  phases={planned}
                  onStart={(day) => setStarts((before) => ({ ...before, [about.id]: day }))}
                />
              )}
            </li>
          );
        })}
      </ul>
      <SavePlanning spread={spread} />
    </>
  );
}

interface HowFastProps {
  from: string;
  setFrom: (day: string) => void;
  perWeek: string;
  setPerWeek: (typed: string) => void;
  lengths: Record<string, string>;
  setLength: (phase: string, typed: string) => void;
}

/** When it begins, how many a week, and how long each phase takes. */
function HowFast({ from, setFrom, perWeek, setPerWeek, lengths, setLength }: HowFastProps) {
  return (
    <div className="paraat-planning">
      <TextField label={m.programme_planning_from()} type="date" value={from} onChange={setFrom} />
      <TextField
        label={m.programme_planning_per_week()}
        inputMode="numeric"
        value={perWeek}
        error={wholeNumber(perWeek, 1, 20) === undefined ? m.programme_planning_number({ most: 20 }) : undefined}
        onChange={setPerWeek}
      />
      {programmePhases.map((phase) => (
        <TextField
          key={phase}
          label={m.programme_planning_days({ phase: phaseWords[phase]() })}
          inputMode="numeric"
          value={lengths[phase] ?? String(usualLengths[phase])}
          error={
            wholeNumber(lengths[phase] ?? '1', 1, 60) === undefined
              ? m.programme_planning_number({ most: 60 })
              : undefined
          }
          onChange={(typed) => setLength(phase, typed)}
        />
      ))}
    </div>
  );
}

/** The days of one application; another first day moves them all. */
function OnePlanned({ name, phases, onStart }: { name: string; phases: Phases; onStart: (day: string) => void }) {
  const { language } = useLanguage();
  const end = phases.at(-1)?.plannedEnd;
  return (
    <div className="paraat-planning-list__days">
      <TextField
        label={m.programme_planning_start_of({ name })}
        labelHidden
        type="date"
        value={phases[0]?.plannedStart ?? ''}
        onChange={onStart}
      />
      <span>{end !== undefined && m.programme_planning_until({ day: dateWords(end, language) })}</span>
    </div>
  );
}

const startingOn = (phases: Phases, start: string | undefined, lengths: PhaseLengths): Phases =>
  start === undefined || start === ''
    ? phases
    : (spreadOver([0], { from: start, perWeek: 1, lengths })[0]?.phases ?? phases);

const lengthsFrom = (typed: Record<string, string>): PhaseLengths =>
  Object.fromEntries(
    programmePhases.map((phase) => [phase, wholeNumber(typed[phase] ?? '', 1, 60) ?? usualLengths[phase]]),
  ) as PhaseLengths;

function wholeNumber(text: string, least: number, most: number): number | undefined {
  const value = /^\d{1,3}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}

function withOrWithout(ids: ReadonlySet<string>, id: string, isIn: boolean): Set<string> {
  const next = new Set(ids);
  if (isIn) next.add(id);
  else next.delete(id);
  return next;
}

interface SaveProps {
  spread: readonly { row: BoardRow; phases: Phases }[];
}

/** Saves the days one application after another; what went wrong is said, what is saved stays. */
function SavePlanning({ spread }: SaveProps) {
  const { server } = useDesk();
  const [state, setState] = useState<{ busy: boolean; saved: number; failed: string[] }>({
    busy: false,
    saved: 0,
    failed: [],
  });
  const save = async () => {
    setState({ busy: true, saved: 0, failed: [] });
    let saved = 0;
    const failed: string[] = [];
    for (const { row, phases } of spread) {
      if (await savePlanned(server, row, phases)) saved += 1;
      else failed.push(row.about.name);
      setState({ busy: true, saved, failed });
    }
    setState({ busy: false, saved, failed });
  };
  return (
    <>
      {state.failed.length > 0 && (
        <Alert type="warning" title={m.programme_planning_failed({ names: state.failed.join(', ') })} announce>
          {m.programme_begin_failed()}
        </Alert>
      )}
      {state.saved > 0 && <p role="status">{m.programme_planning_saved({ count: state.saved })}</p>}
      <Button
        look="primary"
        busy={state.busy}
        {...(spread.length === 0 ? { disabledReason: m.programme_planning_none() } : {})}
        onClick={() => void save()}
      >
        {m.programme_planning_save({ count: spread.length })}
      </Button>
    </>
  );
}

async function savePlanned(server: RecordServer, { about, programme }: BoardRow, planned: Phases): Promise<boolean> {
  const reason = m.programme_planning_reason();
  const answer =
    programme === undefined
      ? await server.create(
          {
            id: v7(),
            kind: 'programme',
            content: {
              name: m.programme_record_name({ name: about.name }).slice(0, 160),
              about: about.id,
              phases: planned,
            },
          },
          { reason },
        )
      : await saveOnTop(server, programme, reason, (content) => ({
          ...content,
          phases: withPlanned(content.phases as Phases | undefined, planned),
        }));
  return answer.state === 'done';
}
