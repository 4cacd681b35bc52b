import { useState } from 'react';
import { useMay } from '#platform/auth/web/session-context.tsx';
import { m } from '#platform/language/generated/messages.js';
import type { RecordView } from '#records/record.ts';
import { recordPath } from '#records/record-path.ts';
import { useDesk } from '#records/web/edit/desk.tsx';
import { useRecordName } from '#records/web/edit/ReferenceInput.tsx';
import { useRecordsById } from '#records/web/source.tsx';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { useToday } from '#ui/clock.tsx';
import { dateWords } from '#ui/clock-time.ts';
import { Heading } from '#ui/Heading.tsx';
import { useLanguage } from '#ui/language.tsx';
import { Row } from '#ui/Row.tsx';
import { RowList } from '#ui/RowList.tsx';
import { type AlteredSetting, afterAltering, alteredSettings } from '../altered-settings.ts';
import type { Handling } from '../handling.ts';

/** The settings that a handling altered; those whose records do not say so yet are set right in one go. */
export function AlteredSettings({ record }: { record: RecordView }) {
  const mayEdit = useMay('editor');
  const { data = [] } = useRecordsById(record.references);
  const altered = alteredSettings(record, new Map(data.map((one) => [one.id, one])));
  const behind = altered.filter((one) => one.behind);
  if (altered.length === 0) return null;
  return (
    <section aria-labelledby="veranderd">
      <Heading id="veranderd">{m.procedures_altered()}</Heading>
      {mayEdit && behind.length > 0 && <FollowAll altered={behind} handling={record} />}
      <RowList>
        {altered.map((one) => (
          <Row key={one.setting.id} href={recordPath(one.setting)} title={one.setting.name} note={changeWords(one)} />
        ))}
      </RowList>
    </section>
  );
}

const changeWords = ({ from, to, isPassword }: AlteredSetting): string =>
  isPassword ? m.procedures_altered_changed() : m.procedures_altered_from_to({ from: from ?? '?', to: to ?? '?' });

/** Brings the settings' own records up to what was done, and says beforehand what will stand there. */
function FollowAll({ altered, handling }: { altered: readonly AlteredSetting[]; handling: RecordView }) {
  const { server } = useDesk();
  const today = useToday();
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready');
  const follow = async () => {
    setState('busy');
    let failed = 0;
    for (const one of altered) {
      const { id, kind, revision } = one.setting;
      const content = { ...afterAltering(one, handling, today) };
      const why = { reason: m.procedures_altered_reason({ name: handling.name }) };
      const answer = await server.save({ id, kind, content, baseRevision: revision }, why);
      if (answer.state !== 'done') failed += 1;
    }
    setState(failed === 0 ? 'ready' : 'failed');
  };
  return (
    <Alert type="warning" title={m.procedures_altered_behind()} announce>
      <ul className="paraat-bullets">
        {altered.map((one) => (
          <li key={one.setting.id}>
            {one.setting.name}: {one.isPassword ? m.procedures_altered_changed() : one.to}
          </li>
        ))}
      </ul>
      <p>
        <ByWhom handling={handling} />
      </p>
      <Button look="primary" busy={state === 'busy'} onClick={() => void follow()}>
        {m.procedures_altered_follow()}
      </Button>
      <p role="status" className="paraat-wrong">
        {state === 'failed' && m.procedures_altered_failed()}
      </p>
    </Alert>
  );
}

function ByWhom({ handling }: { handling: RecordView }) {
  const { language } = useLanguage();
  const today = useToday();
  const { doneOn = today, doneBy: [by] = [] } = handling.content as Handling;
  const when = dateWords(`${doneOn}T12:00:00Z`, language);
  return by === undefined ? m.procedures_altered_when({ when }) : <ByName id={by} when={when} />;
}

const ByName = ({ id, when }: { id: string; when: string }) =>
  m.procedures_altered_when_by({ when, name: useRecordName(id) });
