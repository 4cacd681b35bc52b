import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import type { RecordSource } from '#records/record-source.ts';
import type { ReviewPolicy } from './review-policy.ts';
import type { Circle, CoReviewer } from './verdict.ts';

type Reader = Pick<RecordSource, 'byId' | 'byIds' | 'pointingAt' | 'list'>;

/** Kinds that somebody maintains; of anything else the keeper of the text is the one who knows. */
const maintained: readonly KindName[] = [
  'service',
  'application',
  'infrastructure',
  'asset',
  'location',
  'internet-connection',
];

/** What only the history knows: who wrote the text by account, and who maintained what it is about. */
export interface Past {
  writers: readonly string[];
  formerly: readonly string[];
}

/** The people around a text, read from the records around it. */
export async function loadCircle(reader: Reader, text: RecordView, past: Past): Promise<Circle> {
  const keepers = responsibleFor(text);
  const about = await maintainedBy(reader, text);
  const teams = await teamsOf(reader, about);
  const knowing =
    about.length === 0 ? [...keepers, ...(await doersOf(reader, text))] : [...about.flatMap(responsibleFor), ...teams];
  return {
    administrators: unique(knowing),
    keepers,
    coReviewers: await coReviewersOf(reader, text),
    writers: [...past.writers],
    formerly: [...past.formerly],
  };
}

/** What a text is about and somebody maintains. */
export const maintainedBy = async (reader: Pick<Reader, 'byIds'>, text: RecordView): Promise<RecordView[]> =>
  (await reader.byIds(idsIn(text.content.about))).filter(({ kind }) => maintained.includes(kind));

/**
 * Who answers for a record, owners first: they are asked whether it is still right. Who keeps it, who maintains what it
 * is about, and who leads the owners.
 */
export async function whoAnswersFor(reader: Reader, record: RecordView): Promise<string[]> {
  const { administrators, keepers } = await loadCircle(reader, record, { writers: [], formerly: [] });
  const owners = [...keepers, ...(await maintainedBy(reader, record)).flatMap(responsibleFor)];
  const teams = await reader.byIds((await reader.byIds(unique(owners))).flatMap(({ content }) => idsIn(content.team)));
  const leads = teams.flatMap(({ content }) => [...idsIn(content.lead), ...idsIn(content.deputyLead)]);
  return unique([...owners, ...administrators, ...(await teamsOf(reader, [record])), ...leads]);
}

/** Who does what an action card says: they know whether it can be done so. */
async function doersOf(reader: Reader, text: RecordView): Promise<string[]> {
  if (text.kind !== 'action-card') return [];
  const roles = await reader.byIds(idsIn(text.content.who));
  return roles.flatMap(({ content }) => idsIn(content.holders));
}

/** The persons who belong to a team: its lead, deputy lead and members, and who names it as theirs. */
export async function peopleOfTeam(reader: Reader, team: RecordView): Promise<string[]> {
  const { lead, deputyLead, members } = team.content;
  const pointing = await reader.pointingAt(team.id, 'person');
  const own = pointing.filter(({ content }) => content.team === team.id).map(({ id }) => id);
  return unique([...idsIn(lead), ...idsIn(deputyLead), ...idsIn(members), ...own]);
}

/** The ids in a reference field, single or list; nothing where it is empty. */
export const idsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string');

const responsibleFor = ({ content }: RecordView): string[] =>
  unique([...idsIn(content.owner), ...idsIn(content.deputy)]);

async function teamsOf(reader: Reader, about: readonly RecordView[]): Promise<string[]> {
  const teams = await reader.byIds(unique(about.flatMap(({ content }) => idsIn(content.team))));
  return (await Promise.all(teams.map((team) => peopleOfTeam(reader, team)))).flat();
}

/** The roles that must agree with plans of this type (R83), from the oldest review policy of the organisation. */
async function coReviewersOf(reader: Reader, text: RecordView): Promise<CoReviewer[]> {
  if (text.kind !== 'plan') return [];
  const [policy] = [...(await reader.list('review-policy'))].sort((a, b) => (a.id < b.id ? -1 : 1));
  const rules = (policy?.content as ReviewPolicy | undefined)?.coReviewers ?? [];
  const ids = unique(rules.filter(({ planType }) => planType === text.content.type).flatMap(({ roles = [] }) => roles));
  const roles = await reader.byIds(ids);
  return roles.map((role) => ({ roleId: role.id, name: role.name, holders: idsIn(role.content.holders) }));
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];
