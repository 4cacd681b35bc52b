import { useState } from 'react';
import { v7 } from 'uuid';
import type { KindName } from '#records/kind-name.ts';
import type { RecordSource } from '#records/record-source.ts';
import { useDesk } from '#records/web/edit/desk.tsx';
import { untilOnDevice } from '#records/web/edit/until-on-device.ts';
import { useSource } from '#records/web/source.tsx';
import { useToday } from '#ui/clock.tsx';
import { useGo } from '#ui/navigation.tsx';
import { workPath } from '../work-path.ts';

/** Makes a piece of work with what it begins with, and goes there once it is on the device. */
export function useBegin(
  kind: KindName,
  contentOn: (today: string, source: RecordSource) => Promise<Record<string, unknown>>,
) {
  const { server } = useDesk();
  const source = useSource();
  const go = useGo();
  const today = useToday();
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready');
  const begin = async () => {
    setState('busy');
    const content = await contentOn(today, source);
    const answer = await server.create({ id: v7(), kind, content }, { reason: '' });
    if (answer.state !== 'done') return setState('failed');
    await untilOnDevice(source, answer.value);
    go(workPath(answer.value));
  };
  return { begin, busy: state === 'busy', failed: state === 'failed' };
}
