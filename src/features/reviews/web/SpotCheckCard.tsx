import { type FormEvent, useState } from 'react';
import { useMay } from '#platform/auth/web/session-context.tsx';
import { m } from '#platform/language/generated/messages.js';
import { recordPath } from '#records/record-path.ts';
import { useDesk } from '#records/web/edit/desk.tsx';
import { untilOnDevice } from '#records/web/edit/until-on-device.ts';
import { useSource } from '#records/web/source.tsx';
import { Alert } from '#ui/Alert.tsx';
import { Badge } from '#ui/Badge.tsx';
import { Button } from '#ui/Button.tsx';
import { useToday } from '#ui/clock.tsx';
import { Heading } from '#ui/Heading.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { ClosingOf } from './ClosingOf.tsx';
import type { DrawnCheck } from './drawn-check.ts';
import { keepResult } from './keep-result.ts';
import { resultWords, type SpotCheckResult } from './spot-check-words.ts';

const results: readonly SpotCheckResult[] = ['works', 'works-with-remarks', 'does-not-work', 'not-tried'];

/** One part to try, with the text that it is from, and the way to keep what came of it. */
export function SpotCheckCard({ drawn }: { drawn: DrawnCheck }) {
  const { record, check, about, who } = drawn;
  const mayEdit = useMay('editor');
  return (
    <section aria-labelledby={record.id} className="paraat-spot-check">
      <Heading id={record.id} level={3}>
        {check.part ?? record.name}
      </Heading>
      <p>
        {about !== undefined && <a href={recordPath(about)}>{about.name}</a>}{' '}
        {check.result !== undefined && <Badge soft>{resultWords[check.result]()}</Badge>}
      </p>
      <p className="paraat-soft paraat-small">
        {who === undefined ? m.reviews_checks_who_nobody() : m.reviews_checks_who({ who: who.name })}
      </p>
      {check.remarks !== undefined && <p>{check.remarks}</p>}
      <ClosingOf drawn={drawn} />
      {mayEdit && <ResultForm drawn={drawn} />}
    </section>
  );
}

function ResultForm({ drawn }: { drawn: DrawnCheck }) {
  const { server } = useDesk();
  const source = useSource();
  const today = useToday();
  const [result, setResult] = useState<SpotCheckResult | ''>(drawn.check.result ?? '');
  const [remarks, setRemarks] = useState(drawn.check.remarks ?? '');
  const [state, setState] = useState<'busy' | 'done' | 'failed' | 'missing' | 'unexplained'>();
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    if (result === '') return setState('missing');
    if (remarks.trim() === '' && needsWords.has(result)) return setState('unexplained');
    setState('busy');
    const kept = await keepResult(server, drawn, { result, remarks, today, id: crypto.randomUUID() });
    if (kept !== undefined) await untilOnDevice(source, kept);
    setState(kept === undefined ? 'failed' : 'done');
  };
  return (
    <form onSubmit={(event) => void keep(event)} noValidate>
      <SelectField
        label={m.reviews_checks_result()}
        value={result}
        onChange={(next) => setResult(next as SpotCheckResult | '')}
        empty={m.reviews_checks_choose()}
        options={results.map((value) => ({ value, label: resultWords[value]() }))}
        error={state === 'missing' ? m.reviews_checks_result_missing() : undefined}
      />
      <TextArea
        label={m.reviews_checks_remarks()}
        value={remarks}
        onChange={setRemarks}
        rows={2}
        maxLength={400}
        error={state === 'unexplained' ? m.reviews_checks_remarks_missing() : undefined}
      />
      <Button type="submit" busy={state === 'busy'}>
        {m.reviews_checks_keep()}
      </Button>
      {state === 'done' && (
        <Alert
          type="ok"
          title={result === 'does-not-work' ? m.reviews_checks_kept_trigger() : m.reviews_checks_kept()}
          announce
        />
      )}
      {state === 'failed' && <Alert type="warning" title={m.reviews_checks_failed()} announce />}
    </form>
  );
}

const needsWords = new Set<SpotCheckResult>(['works-with-remarks', 'does-not-work']);
