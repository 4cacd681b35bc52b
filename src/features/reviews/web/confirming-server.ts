import type { RecordView } from '#records/record.ts';
import { type Answer, ask } from '#records/web/edit/record-server.ts';
import type { AskedPerson, ConfirmingRefusal, Overview, ReadingOutcome, ReadingView, Standing } from '../confirming.ts';
import type { Need } from '../verdict.ts';

interface Text {
  id: string;
  contentHash: string;
}

/** The part of the server that asks, judges and publishes. */
export interface ConfirmingServer {
  overview(): Promise<Answer<Overview>>;
  standing(id: string): Promise<Answer<Standing>>;
  ask(
    text: Text,
    round: { asked: Omit<AskedPerson, 'name'>[]; note: string; due: string | null },
  ): Promise<Answer<RecordView>>;
  takeBack(id: string): Promise<Answer<RecordView>>;
  judge(text: Text, verdict: Need & { yes: boolean; reason: string }): Promise<Answer<Standing>>;
  publish(text: Text): Promise<Answer<RecordView>>;
  withdraw(id: string, reason: string): Promise<Answer<RecordView>>;
  reading(id: string): Promise<Answer<ReadingView>>;
  confirmRead(text: Text, answers: readonly number[]): Promise<Answer<ReadingOutcome>>;
}

/** The server of this web application, for one organisation. */
export function confirmingServer(organisationSlug: string): ConfirmingServer {
  const root = `/api/organisations/${encodeURIComponent(organisationSlug)}/confirmations`;
  const of = (id: string, part = '') => `${root}/${encodeURIComponent(id)}${part}`;
  return {
    overview: () => ask('GET', root),
    standing: (id) => ask('GET', of(id)),
    ask: ({ id, ...text }, round) => ask('POST', of(id, '/round'), { ...text, ...round }),
    takeBack: (id) => ask('DELETE', of(id, '/round')),
    judge: ({ id, ...text }, { type, roleId, yes, reason }) =>
      ask('POST', of(id, '/verdicts'), { ...text, type, roleId, yes, reason }),
    publish: ({ id, ...text }) => ask('POST', of(id, '/publication'), text),
    withdraw: (id, reason) => ask('POST', of(id, '/withdrawal'), { reason }),
    reading: (id) => ask('GET', of(id, '/reading')),
    confirmRead: ({ id, ...text }, answers) => ask('POST', of(id, '/reading'), { ...text, answers }),
  };
}

/** Why the server refused, as a code; undefined when it did not answer with one. */
export const refusalIn = (answer: Answer<unknown>): ConfirmingRefusal | undefined =>
  answer.state === 'refused' ? (answer.problems[0]?.code as ConfirmingRefusal | undefined) : undefined;
