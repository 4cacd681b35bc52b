import type { RecordView } from '#records/record.ts';
import { type Around, subjectsOf } from './around.ts';

/** Who is asked to review a record, in the order in which they are asked. */
export interface Reviewers {
  owner: RecordView | undefined;
  deputy: RecordView | undefined;
  lead: RecordView | undefined;
  deputyLead: RecordView | undefined;
}

/** Those who answer for a record: its own owner and deputy, else those of what it is about; then the lead of their team. */
export function reviewersOf(record: RecordView, around: Around): Reviewers {
  const [, ...subjects] = subjectsOf(record);
  const holders = [record, ...subjects.flatMap((id) => around.byId(id) ?? [])];
  const first = (field: string): RecordView | undefined => {
    const id = holders.map(({ content }) => content[field]).find((one) => typeof one === 'string');
    return personAt(id, around);
  };
  const owner = first('owner');
  const deputy = first('deputy');
  const teamId = owner?.content.team ?? deputy?.content.team;
  const team = typeof teamId === 'string' ? around.byId(teamId) : undefined;
  return {
    owner,
    deputy,
    lead: personAt(team?.content.lead, around),
    deputyLead: personAt(team?.content.deputyLead, around),
  };
}

function personAt(id: unknown, around: Around): RecordView | undefined {
  const found = typeof id === 'string' ? around.byId(id) : undefined;
  return found?.kind === 'person' && found.deletedAt === null ? found : undefined;
}

/** The address of a person: their own, else that of a contact point for e-mail. */
export function mailAddressOf(person: RecordView, around: Around): string | undefined {
  if (typeof person.content.email === 'string') return person.content.email;
  const point = around
    .pointingAt(person.id)
    .find(({ kind, content }) => kind === 'contact-point' && content.type === 'email' && content.of === person.id);
  return typeof point?.content.value === 'string' ? point.content.value : undefined;
}
