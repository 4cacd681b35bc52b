import { useDeferredValue, useMemo, useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import type { RecordView } from '#records/record.ts';
import type { Named } from '#records/record-book.ts';
import { recordPath } from '#records/record-path.ts';
import type { RecordSource } from '#records/record-source.ts';
import { useReading } from '#records/web/hooks.ts';
import { useSearch, useSource } from '#records/web/source.tsx';
import { Badge } from '#ui/Badge.tsx';
import { CheckboxField } from '#ui/CheckboxField.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Heading } from '#ui/Heading.tsx';
import { useGo } from '#ui/navigation.tsx';
import { Page } from '#ui/Page.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { Row } from '#ui/Row.tsx';
import { RowList } from '#ui/RowList.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import { breakableKinds, choiceOf, type DownThing, downTogether, neededByAll } from '../down-together.ts';

const path = '/samen-stuk';
/** Far more than can be chosen from: people, papers and cards that answer to the words too are left out after this. */
const mostHits = 100;

/** More than one thing is down: which, what they share, and in which one order they come back. */
export function DownTogetherPage() {
  const { data: records } = useReading(useSource(), 'what can be down together', readBreakable);
  const [broken, setBroken] = useBroken();
  const [typed, setTyped] = useState('');
  const toggle = (id: string, on: boolean) => setBroken(on ? [...broken, id] : broken.filter((one) => one !== id));
  return (
    <Page title={m.plans_together_title()} back={{ href: '/', label: m.landscape_start_title() }}>
      <Paragraph>{m.plans_together_what()}</Paragraph>
      <SearchField label={m.plans_together_search()} value={typed} onChange={setTyped} />
      {records && <Choose records={records} broken={broken} typed={typed} onToggle={toggle} />}
      {records && <Answer broken={broken} records={records} />}
    </Page>
  );
}

interface Choosing {
  records: readonly RecordView[];
  broken: readonly string[];
  typed: string;
  onToggle: (id: string, on: boolean) => void;
}

function Choose({ records, broken, typed, onToggle }: Choosing) {
  const words = useDeferredValue(typed).trim();
  const { data: hits = [], loading } = useSearch(words, mostHits);
  const found = words === '' ? undefined : hits.map(({ id }) => id);
  const { things, isMore } = choiceOf(records, broken, found);
  const isNothing = !loading && !things.some(({ id }) => found === undefined || found.includes(id));
  return (
    <>
      {things.some(({ id }) => broken.includes(id)) && (
        <a className="paraat-tap-link" href="#uitkomst">
          {m.plans_together_to_order()}
        </a>
      )}
      <fieldset className="paraat-fieldset">
        <legend className="paraat-hidden-label">{m.plans_together_legend()}</legend>
        {things.map(({ id, name }) => (
          <CheckboxField key={id} label={name} checked={broken.includes(id)} onChange={(on) => onToggle(id, on)} />
        ))}
      </fieldset>
      <div role="status">
        {isNothing && words !== '' && (
          <EmptyState title={m.plans_together_nothing_found({ words })}>
            <Paragraph>{m.plans_together_nothing_found_what()}</Paragraph>
          </EmptyState>
        )}
        {isMore && <Paragraph soft>{m.plans_together_more()}</Paragraph>}
      </div>
    </>
  );
}

function Answer({ broken, records }: { broken: readonly string[]; records: readonly RecordView[] }) {
  const shared = useMemo(() => neededByAll(broken, records), [broken, records]);
  const rounds = useMemo(() => downTogether(broken, records), [broken, records]);
  return (
    <div id="uitkomst">
      {shared.length > 0 && <Shared things={shared} />}
      {rounds.length > 0 && <Order rounds={rounds} />}
    </div>
  );
}

function Shared({ things }: { things: readonly Named[] }) {
  return (
    <section aria-labelledby="samen-nodig" aria-live="polite">
      <Heading id="samen-nodig">{m.plans_together_shared()}</Heading>
      <Paragraph>{m.plans_together_shared_what()}</Paragraph>
      <RowList>
        {things.map((thing) => (
          <Row key={thing.id} href={recordPath(thing)} title={thing.name} />
        ))}
      </RowList>
    </section>
  );
}

function Order({ rounds }: { rounds: readonly (readonly DownThing[])[] }) {
  return (
    <section aria-labelledby="volgorde" aria-live="polite">
      <Heading id="volgorde">{m.plans_together_order()}</Heading>
      {rounds.map((round, at) => (
        <section key={round.map(({ id }) => id).join()} aria-labelledby={`ronde-${at}`}>
          <Heading level={3} id={`ronde-${at}`}>
            {m.plans_together_step({ number: at + 1 })}
          </Heading>
          <RowList>
            {round.map((thing) => (
              <Row
                key={thing.id}
                href={recordPath(thing)}
                title={thing.name}
                note={
                  thing.circle.length > 0
                    ? m.plans_together_circle({ names: thing.circle.map(({ name }) => name).join(', ') })
                    : undefined
                }
                end={
                  <Badge soft={!thing.isBroken} strong={thing.isBroken}>
                    {thing.isBroken ? m.plans_together_broken() : m.plans_together_falls()}
                  </Badge>
                }
              />
            ))}
          </RowList>
        </section>
      ))}
    </section>
  );
}

/** What was picked, kept in the address: a reload or the way back must not lose it. */
function useBroken(): [string[], (ids: string[]) => void] {
  const go = useGo();
  const [ids, setIds] = useState(
    () => new URLSearchParams(location.search).get('stuk')?.split(',').filter(Boolean) ?? [],
  );
  const pick = (next: string[]) => {
    setIds(next);
    go(next.length === 0 ? path : `${path}?stuk=${next.join(',')}`, { replace: true });
  };
  return [ids, pick];
}

async function readBreakable(source: RecordSource): Promise<RecordView[]> {
  const kinds = [...breakableKinds, 'dependency' as const];
  return (await Promise.all(kinds.map((kind) => source.list(kind)))).flat();
}
