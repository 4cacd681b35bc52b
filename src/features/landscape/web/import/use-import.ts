import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Problem } from '#platform/auth/web/client.ts';
import { useWork } from '#platform/auth/web/work.ts';
import type { FieldChoice } from '../../import-merge.ts';
import type { RegisterMapping } from '../../import-register-mapping.ts';
import type { ImportRunView } from '../../import-report.ts';
import { importServer } from './import-server.ts';

const askAgainAfter = 500;

/** One import from the choice of a file to its end, and the ways on from where it stands. */
export interface Importing {
  run: ImportRunView | null;
  /** Imports that somebody began before and that wait. */
  waiting: ImportRunView[];
  isUploading: boolean;
  busy: boolean;
  problem: Problem | null;
  begin: (file: File) => void;
  open: (id: string) => void;
  chooseMapping: (mapping: RegisterMapping) => void;
  agree: (choices: Record<string, FieldChoice>) => void;
  stop: () => void;
  retry: () => void;
  /** Back to choosing a file. */
  again: () => void;
}

/** Follows one import; what it is stands on the server, so that closing the page loses nothing. */
export function useImport(organisationSlug: string): Importing {
  const server = useMemo(() => importServer(organisationSlug), [organisationSlug]);
  const { busy, problem, run: work } = useWork();
  const [run, setRun] = useState<ImportRunView | null>(null);
  const [waiting, setWaiting] = useState<ImportRunView[]>([]);
  const [isUploading, setUploading] = useState(false);
  const sending = useRef<AbortController>(null);
  const follow = (task: () => Promise<ImportRunView>) => void work(async () => setRun(await task()));

  const lookForWaiting = useCallback(() => {
    server.recent().then(
      (runs) => setWaiting(runs.filter(isWaiting)),
      () => setWaiting([]),
    );
  }, [server]);
  useEffect(lookForWaiting, [lookForWaiting]);

  useEffect(() => {
    if (run?.state !== 'reading' && run?.state !== 'applying') return;
    const timer = setTimeout(() => {
      // Out of reach for a moment: what is known stays on the screen, and the next try may come through.
      server.read(run.id).then(setRun, () => setRun({ ...run }));
    }, askAgainAfter);
    return () => clearTimeout(timer);
  }, [run, server]);

  const begin = (file: File) => {
    const controller = new AbortController();
    sending.current = controller;
    setUploading(true);
    void work(async () => {
      const begun = await server.upload(file, controller.signal).catch((error: unknown) => {
        if (controller.signal.aborted) return null;
        throw error;
      });
      setRun(begun);
    }).finally(() => setUploading(false));
  };
  const stop = () => {
    if (run === null) sending.current?.abort();
    else follow(() => server.cancel(run.id));
  };
  const withRun = (task: (id: string) => Promise<ImportRunView>) => {
    if (run !== null) follow(() => task(run.id));
  };
  return {
    run,
    waiting,
    isUploading,
    busy,
    problem,
    begin,
    open: (id) => follow(() => server.read(id)),
    chooseMapping: (mapping) => withRun((id) => server.chooseMapping(id, mapping)),
    agree: (choices) => withRun((id) => server.agree(id, choices)),
    stop,
    retry: () => withRun((id) => server.retry(id)),
    again: () => {
      setRun(null);
      lookForWaiting();
    },
  };
}

const isWaiting = ({ state }: ImportRunView): boolean =>
  state === 'reading' || state === 'preview' || state === 'applying' || state === 'interrupted';
