import { useState } from 'react';
import { v7 } from 'uuid';
import { useMay } from '#platform/auth/web/session-context.tsx';
import { m } from '#platform/language/generated/messages.js';
import type { RecordView } from '#records/record.ts';
import { editPath, recordPath } from '#records/record-path.ts';
import { useDesk } from '#records/web/edit/desk.tsx';
import { useReading } from '#records/web/hooks.ts';
import { useSource } from '#records/web/source.tsx';
import { Badge } from '#ui/Badge.tsx';
import { Button } from '#ui/Button.tsx';
import { dateWords } from '#ui/clock-time.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Heading } from '#ui/Heading.tsx';
import { useLanguage } from '#ui/language.tsx';
import { MoreRows } from '#ui/MoreRows.tsx';
import { Page } from '#ui/Page.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import {
  type CheckedState,
  type CheckedType,
  checksFor,
  type DefaultCheck,
  defaultChecks,
  missingSettings,
  type SystemChecks,
  stateOf,
} from '../default-settings.ts';
import { AnswerDefault } from './AnswerDefault.tsx';

/** Per system whether what came out of the box was changed: accounts, passwords, ports. Never a value. */
export function DefaultSettingsPage() {
  const { data } = useReading(useSource(), 'default settings', async (source) => {
    const systems = await Promise.all((['application', 'infrastructure'] as const).map((kind) => source.list(kind)));
    const checks = defaultChecks(systems.flat(), await source.list('setting'));
    const changers = checks.flatMap((one) => one.checks.flatMap(({ changedBy }) => changedBy ?? []));
    const people = await source.byIds([...new Set(changers)]);
    return { checks, people: new Map(people.map((person) => [person.id, person])) };
  });
  return (
    <Page title={m.procedures_defaults_title()} back={{ href: '/kennis', label: m.procedures_knowledge_title() }}>
      <Paragraph soft>{m.procedures_defaults_intro()}</Paragraph>
      {data?.checks.length === 0 && <EmptyState title={m.procedures_defaults_no_systems()} />}
      {data !== undefined && data.checks.length > 0 && (
        <>
          <Paragraph>
            {m.procedures_defaults_count({
              done: data.checks.filter(({ open }) => open === 0).length,
              all: data.checks.length,
            })}
          </Paragraph>
          <Systems checks={data.checks} people={data.people} />
        </>
      )}
    </Page>
  );
}

interface SystemsProps {
  checks: readonly SystemChecks[];
  people: ReadonlyMap<string, RecordView>;
}

/** All systems, what worries most first; by name where somebody looks for one. */
function Systems({ checks, people }: SystemsProps) {
  const [typed, setTyped] = useState('');
  const found = checksFor(checks, typed);
  return (
    <>
      <SearchField label={m.procedures_defaults_search()} value={typed} onChange={setTyped} />
      {found.length === 0 && <EmptyState title={m.procedures_defaults_not_found({ words: typed })} />}
      <MoreRows
        key={typed}
        items={found}
        row={(one) => <SystemRow key={one.system.id} checks={one} people={people} />}
      />
    </>
  );
}

function SystemRow({ checks, people }: { checks: SystemChecks; people: ReadonlyMap<string, RecordView> }) {
  const mayEdit = useMay('editor');
  return (
    <li className="paraat-row">
      <div className="paraat-row__extra">
        <Heading>
          <a className="nl-link" href={recordPath(checks.system)}>
            {checks.system.name}
          </a>
        </Heading>
        <Checks checks={checks.checks} people={people} />
        {mayEdit && <MakeMissing checks={checks} />}
      </div>
    </li>
  );
}

function Checks({ checks, people }: { checks: readonly DefaultCheck[]; people: ReadonlyMap<string, RecordView> }) {
  if (checks.every(({ state }) => state === 'missing')) return <Paragraph soft>{stateWords.missing()}</Paragraph>;
  return (
    <dl className="paraat-facts">
      {checks.map((check) => (
        <div key={check.type}>
          <dt>{typeWords[check.type]()}</dt>
          <dd>
            <Check check={check} people={people} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

const typeWords: Record<CheckedType, () => string> = {
  account: m.procedures_defaults_accounts,
  password: m.procedures_defaults_passwords,
  port: m.procedures_defaults_ports,
};

const stateWords: Record<CheckedState, () => string> = {
  changed: m.procedures_defaults_changed,
  default: m.procedures_defaults_default,
  unknown: m.procedures_defaults_unknown,
  missing: m.procedures_defaults_missing,
};

const isUnknown = (setting: RecordView) => stateOf(setting) === 'unknown';

function Check({ check, people }: { check: DefaultCheck; people: ReadonlyMap<string, RecordView> }) {
  const { language } = useLanguage();
  const mayEdit = useMay('editor');
  const by = check.changedBy === null ? undefined : people.get(check.changedBy)?.name;
  const when = check.changedOn === null ? undefined : dateWords(`${check.changedOn}T12:00:00Z`, language);
  return (
    <>
      <Badge strong={check.state === 'default'} soft={check.state === 'changed'}>
        {stateWords[check.state]()}
      </Badge>{' '}
      <span className="paraat-soft paraat-small">{[when, by].filter(Boolean).join(' · ')}</span>{' '}
      {check.settings.map((setting) => (
        <a key={setting.id} className="paraat-tap-link" href={mayEdit ? editPath(setting) : recordPath(setting)}>
          {setting.name}
        </a>
      ))}
      {mayEdit &&
        check.state === 'unknown' &&
        check.settings.filter(isUnknown).map((setting) => <AnswerDefault key={setting.id} setting={setting} />)}
    </>
  );
}

/** Makes a record for each sort of which nothing is known, so that somebody can fill it in. */
function MakeMissing({ checks }: { checks: SystemChecks }) {
  const { server } = useDesk();
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready');
  const missing = missingSettings(checks, (type, name) => nameWords[type]({ name }));
  if (missing.length === 0) return null;
  const make = async () => {
    setState('busy');
    for (const content of missing) {
      const answer = await server.create(
        { id: v7(), kind: 'setting', content: { ...content } },
        { reason: m.procedures_defaults_made() },
      );
      if (answer.state !== 'done') return setState('failed');
    }
    setState('ready');
  };
  return (
    <>
      <Button busy={state === 'busy'} onClick={() => void make()}>
        {m.procedures_defaults_make({ count: missing.length })}
        <span className="paraat-hidden-label"> {checks.system.name}</span>
      </Button>
      <span role="status" className="paraat-wrong">
        {state === 'failed' && m.procedures_defaults_make_failed()}
      </span>
    </>
  );
}

const nameWords: Record<CheckedType, (given: { name: string }) => string> = {
  account: m.procedures_defaults_name_account,
  password: m.procedures_defaults_name_password,
  port: m.procedures_defaults_name_port,
};
