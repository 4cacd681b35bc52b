import { type Kysely, sql } from 'kysely';
import type { NoTables } from '#platform/database/database.ts';
import { dayOf, plusMonths } from '#platform/time/calendar.ts';
import type { RecordView } from '#records/record.ts';
import { databaseSource } from '#records/server/source.ts';
import { idsIn, maintainedBy } from '../circle.ts';

type Reader = Kysely<NoTables>;
type Content = Record<string, unknown>;

/** So long somebody still knows what they maintained or wrote: no stranger to it. */
const monthsKnown = 24;

/** From this day on what somebody did still counts. */
export const knownSince = (now: Date): string => plusMonths(dayOf(now.toISOString()), -monthsKnown);

/** The persons who maintained what a text is about until not long ago: as owner or deputy, or in its team. */
export async function formerAdministrators(reader: Reader, text: RecordView, now: Date): Promise<string[]> {
  const about = await maintainedBy(databaseSource(reader), text);
  if (about.length === 0) return [];
  const since = knownSince(now);
  const before = await earlierContents(
    reader,
    about.map(({ id }) => id),
    since,
  );
  const teams = [...about, ...before.map((content) => ({ content }))].flatMap(({ content }) => idsIn(content.team));
  const teamsBefore = await earlierContents(reader, teams, since);
  const teamsNow = await databaseSource(reader).byIds(before.flatMap(({ team }) => idsIn(team)));
  return [
    ...before.flatMap(({ owner, deputy }) => [...idsIn(owner), ...idsIn(deputy)]),
    ...[...teamsBefore, ...teamsNow.map(({ content }) => content)].flatMap(peopleIn),
    ...(await personsOnceIn(reader, teams, since)),
  ];
}

const peopleIn = ({ lead, deputyLead, members }: Content): string[] => [
  ...idsIn(lead),
  ...idsIn(deputyLead),
  ...idsIn(members),
];

/** Each content of these records that was replaced since that day. */
async function earlierContents(reader: Reader, ids: readonly string[], since: string): Promise<Content[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ content: Content }>`
    SELECT content FROM (
      SELECT content, lead(at) OVER (PARTITION BY record_id ORDER BY revision) AS until
      FROM revision WHERE record_id = any(${[...ids]}::uuid[])
    ) AS span WHERE until >= ${since}::timestamptz`.execute(reader);
  return rows.map(({ content }) => content);
}

/** Who named one of these teams as theirs since that day. */
async function personsOnceIn(reader: Reader, teams: readonly string[], since: string): Promise<string[]> {
  if (teams.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    SELECT DISTINCT record_id AS id FROM (
      SELECT record_id, revision.content ->> 'team' AS team,
        lead(at, 1, 'infinity') OVER (PARTITION BY record_id ORDER BY revision.revision) AS until
      FROM revision JOIN record ON record.id = record_id WHERE record.kind = 'person'
    ) AS span WHERE until >= ${since}::timestamptz AND team = any(${[...teams]}::text[])`.execute(reader);
  return rows.map(({ id }) => id);
}
