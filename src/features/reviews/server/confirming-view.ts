import type { Kysely } from 'kysely';
import { hasLeft } from '#features/people/has-left.ts';
import { atLeast } from '#platform/auth/role.ts';
import type { NoTables } from '#platform/database/database.ts';
import type { RecordView } from '#records/record.ts';
import { readRecords } from '#records/server/reading.ts';
import { databaseSource } from '#records/server/source.ts';
import type { ConfirmingRow, NeedView, Overview, RoundView, Standing } from '../confirming.ts';
import { canDo, type Hindrance, hindrances, mayDo, type NeedStanding, standingNeeds, stateOf } from '../publication.ts';
import { whoMustRead } from '../read-check.ts';
import { type Need, standingVerdicts, unfitFor } from '../verdict.ts';
import { waitsFor } from '../waiting.ts';
import type { Account, People } from './accounts.ts';
import { type ConfirmingFacts, openRounds, readFacts } from './confirming-reading.ts';
import { confirmationsOf } from './read-confirmations.ts';

type Reader = Kysely<NoTables>;

/** Where a text stands, as this person sees it. */
export function standingOf(facts: ConfirmingFacts, me: Account, people: People, persons: PersonNames): Standing {
  const { record, round, head, log } = facts;
  const can = (act: 'ask' | 'take-back' | 'publish') => mayDo(act, me.role) && canDo(act, head, facts);
  const open = hindrances(head, facts);
  return {
    recordId: record.id,
    contentHash: head,
    revision: record.revision,
    state: stateOf(head, facts),
    published: record.published === undefined ? null : shortPublication(record.published),
    round,
    needs: standingNeeds(head, facts).map((need) => needView(need, facts, me, people, persons)),
    hindrances: open.map(hindranceView),
    can: {
      ask: can('ask'),
      takeBack: can('take-back'),
      publish: can('publish') && open.length === 0,
      withdraw: mayDo('withdraw', me.role) && record.published !== undefined,
    },
    goneBack: goneBack(facts),
    log: log
      .map(({ act, revision, at, by_name, reason }) => ({ act, revision, at: at.toISOString(), by: by_name, reason }))
      .reverse(),
  };
}

const shortPublication = ({ contentHash, revision, at, by }: NonNullable<RecordView['published']>) => ({
  contentHash,
  revision,
  at,
  by,
});

export const hindranceView = (one: Hindrance) => {
  if (one.why === 'verdict-missing') return { why: one.why, ...one.need };
  if (one.why === 'verdict-no') return { why: one.why, type: one.verdict.type, roleId: one.verdict.roleId };
  return { why: one.why };
};

/** The names of persons who are still there, by the id of their record. */
type PersonNames = ReadonlyMap<string, string>;

/** The persons who may judge a text by what they are: administrators of the system, and holders of a role. */
export async function personsAround(reader: Reader, { circle }: ConfirmingFacts, now: Date): Promise<PersonNames> {
  const ids = [...circle.administrators, ...circle.coReviewers.flatMap(({ holders }) => holders)];
  const today = now.toISOString().slice(0, 10);
  const records = await readRecords(reader, [...new Set(ids)]);
  const present = records.filter((record) => record.deletedAt === null && !hasLeft(record, today));
  return new Map(present.map(({ id, name }) => [id, name]));
}

/** Who could give this verdict by what they are; nobody in particular where everybody else may. */
function personsFor({ type, roleId }: Need, { circle }: ConfirmingFacts): string[] {
  if (type === 'correct') return circle.administrators;
  return circle.coReviewers.find((one) => one.roleId === roleId)?.holders ?? [];
}

function needView(
  standing: NeedStanding,
  facts: ConfirmingFacts,
  me: Account,
  { accounts, invited }: People,
  persons: PersonNames,
): NeedView {
  const { need, given, state } = standing;
  const gone = standing.void.map(({ userId }) => userId);
  const all = standingVerdicts(facts.verdicts, facts.head);
  const fits = (account: Account) => unfitFor(need, account, facts.circle, all) === null;
  return {
    ...need,
    roleName: facts.circle.coReviewers.find(({ roleId }) => roleId === need.roleId)?.name ?? null,
    state,
    given,
    gone,
    unfit: unfitFor(need, me, facts.circle, all),
    candidates: accounts.filter(fits).map(({ userId, name }) => ({ userId, name })),
    invited: invited.filter(fits).map(({ name }) => name),
    withoutAccount: personsFor(need, facts)
      .filter((id) => ![...accounts, ...invited].some((account) => account.persons.includes(id)))
      .flatMap((id) => {
        const name = persons.get(id);
        return name === undefined ? [] : [{ id, name }];
      }),
  };
}

/** The last no of each person on texts since the publication, but for the text that is asked about now. */
function goneBack({ record, verdicts, head }: ConfirmingFacts) {
  const since = record.published?.at ?? '';
  const hashes = [...new Set(verdicts.filter(({ at }) => at >= since).map(({ contentHash }) => contentHash))];
  return hashes
    .filter((hash) => hash !== head)
    .flatMap((hash) => standingVerdicts(verdicts, hash))
    .filter(({ yes }) => !yes);
}

/** What waits for this person, what they asked, and what they must still read. */
export async function overviewOf(reader: Reader, me: Account, people: People, now: Date): Promise<Overview> {
  const rounds = await openRounds(reader);
  const records = new Map(
    (
      await readRecords(
        reader,
        rounds.map(({ recordId }) => recordId),
      )
    ).map((record) => [record.id, record]),
  );
  const waiting: ConfirmingRow[] = [];
  const asked: ConfirmingRow[] = [];
  for (const { recordId, round } of rounds) {
    const record = records.get(recordId);
    if (record === undefined || record.deletedAt !== null) continue;
    const facts = await readFacts(reader, record, { accounts: people.accounts, now });
    if (facts.round === null) continue;
    const row = rowOf(facts, round, me, people);
    if (row.types.length > 0) waiting.push(row);
    if (round.askedById === me.userId || (atLeast(me.role, 'editor') && row.types.length === 0)) asked.push(row);
  }
  return { waiting, asked, toRead: await toRead(reader, me) };
}

function rowOf(facts: ConfirmingFacts, round: RoundView, me: Account, { accounts, invited }: People): ConfirmingRow {
  const needs = standingNeeds(facts.head, facts);
  const all = standingVerdicts(facts.verdicts, facts.head);
  const fits = (need: Need, account: Account) => unfitFor(need, account, facts.circle, all) === null;
  const mine = needs.filter((one) => fits(one.need, me) && waitsFor({ ...one, ...one.need }, round, me.userId));
  const open = needs.filter(({ state }) => state === 'open');
  const { record } = facts;
  return {
    recordId: record.id,
    kind: record.kind,
    slug: record.slug,
    name: record.name,
    askedAt: round.askedAt,
    askedBy: round.askedBy,
    due: round.due,
    types: [...new Set(mine.map(({ need }) => need.type))],
    yes: needs.filter(({ state }) => state === 'yes').length,
    needed: needs.length,
    refused: all.filter(({ yes }) => !yes).map(({ userName }) => userName),
    reachesNobody: open.some(({ need }) => ![...accounts, ...invited].some((account) => fits(need, account))),
  };
}

/** Published texts that this person must have read and did not confirm in this version. */
async function toRead(reader: Reader, me: Account): Promise<Overview['toRead']> {
  if (me.persons.length === 0) return [];
  const source = databaseSource(reader);
  const found: Overview['toRead'] = [];
  for (const plan of await source.list('plan')) {
    if (plan.published === undefined || plan.content.mustKnow === undefined) continue;
    const people = await whoMustRead(source, plan.content);
    if (!me.persons.some((id) => people.includes(id))) continue;
    const confirmed = await confirmationsOf(reader, plan.id);
    const isDone = confirmed.some((one) => one.userId === me.userId && one.contentHash === plan.contentHash);
    if (!isDone) found.push({ recordId: plan.id, kind: plan.kind, slug: plan.slug, name: plan.name });
  }
  return found;
}
