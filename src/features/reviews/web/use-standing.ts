import { useCallback, useEffect, useMemo, useState } from 'react';
import type { RecordView } from '#records/record.ts';
import { useDesk } from '#records/web/edit/desk.tsx';
import type { Answer } from '#records/web/edit/record-server.ts';
import { untilOnDevice } from '#records/web/edit/until-on-device.ts';
import { useSource } from '#records/web/source.tsx';
import { type ConfirmingServer, confirmingServer } from './confirming-server.ts';
import { troubleText } from './confirming-words.ts';

/** The server's side of confirming, for the organisation of this screen. */
export function useConfirmingServer(): ConfirmingServer {
  const { session } = useDesk();
  return useMemo(() => confirmingServer(session.organisationSlug), [session.organisationSlug]);
}

/** What the server says, asked anew whenever `when` changes or one comes back to the screen; 'unreachable' without it. */
export function useAnswer<Value>(read: (server: ConfirmingServer) => Promise<Answer<Value>>, when: string) {
  const server = useConfirmingServer();
  const [value, setValue] = useState<Value | 'unreachable'>();
  // The words of `when` stand for what is asked.
  const again = useCallback(async () => {
    const answer = await read(server);
    setValue(answer.state === 'done' ? answer.value : 'unreachable');
  }, [server, when]);
  useEffect(() => {
    void again();
    const back = () => document.visibilityState === 'visible' && void again();
    document.addEventListener('visibilitychange', back);
    return () => document.removeEventListener('visibilitychange', back);
  }, [again]);
  return { value, again };
}

/** Does one act at a time, waits until its outcome is on the device, and tells what went wrong. */
export function useAct(after: () => Promise<void>) {
  const server = useConfirmingServer();
  const source = useSource();
  const [state, setState] = useState<Outcome>(still);
  const act = async (
    work: (server: ConfirmingServer) => Promise<Answer<unknown>>,
    done: string,
    but: readonly string[] = [],
  ): Promise<boolean> => {
    if (state.busy) return false;
    setState({ ...still, busy: true });
    const answer = await work(server);
    if (answer.state === 'done' && isRecord(answer.value)) await untilOnDevice(source, answer.value);
    await after();
    const isDone = answer.state === 'done';
    setState({
      busy: false,
      trouble: isDone ? null : troubleText(answer),
      done: isDone ? done : null,
      but: isDone ? but : [],
    });
    return isDone;
  };
  return { ...state, act };
}

export type Acting = ReturnType<typeof useAct>;

interface Outcome {
  busy: boolean;
  trouble: string | null;
  done: string | null;
  /** What is done and yet will lead to nothing, until somebody does more. */
  but: readonly string[];
}

const still: Outcome = { busy: false, trouble: null, done: null, but: [] };

const isRecord = (value: unknown): value is RecordView =>
  value !== null && typeof value === 'object' && 'change' in value && 'kind' in value;
