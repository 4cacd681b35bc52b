import { useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { useGo } from '#ui/navigation.tsx';
import { recordPath } from '../../record-path.ts';
import { useSource } from '../source.tsx';
import { useDesk } from './desk.tsx';
import type { Answer } from './record-server.ts';
import { untilOnDevice } from './until-on-device.ts';

interface Props {
  id: string;
  revision: number;
  name: string;
  /** For an older version of a record that still stands. */
  isOlderVersion?: boolean;
}

/** Puts a version of a record back as its newest one; also brings a deleted record back. */
export function RestoreButton({ id, revision, name, isOlderVersion = false }: Props) {
  const { server } = useDesk();
  const source = useSource();
  const go = useGo();
  const [state, setState] = useState<Answer<unknown>['state'] | 'busy' | 'secret'>();
  const restore = async () => {
    setState('busy');
    const reason = isOlderVersion ? m.records_restored_version({ revision }) : m.records_restored();
    const answer = await server.restore({ id, revision }, reason);
    if (answer.state === 'refused' && answer.problems.some(({ code }) => code === 'looks-like-a-secret')) {
      return setState('secret');
    }
    if (answer.state !== 'done') return setState(answer.state);
    await untilOnDevice(source, answer.value);
    go(recordPath(answer.value));
  };
  const isTrouble = state !== undefined && state !== 'busy';
  return (
    <>
      <Button busy={state === 'busy'} onClick={() => void restore()}>
        {isOlderVersion ? m.records_restore_version() : m.records_restore({ name })}
      </Button>
      {isTrouble && <Alert type="warning" title={(refusals[state] ?? m.records_restore_failed)()} announce />}
    </>
  );
}

const refusals: Record<string, () => string> = {
  refused: m.records_restore_refused,
  secret: m.records_restore_secret,
};
