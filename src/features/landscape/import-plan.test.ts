import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personKind } from '#features/people/person.ts';
import { kindRegistry } from '#records/kind.ts';
import { applicationKind } from './application.ts';
import { assetKind } from './asset.ts';
import { dependencyKind } from './dependency.ts';
import type { Origin, Standing } from './import-find.ts';
import type { FieldChoice } from './import-merge.ts';
import { type Plan, type PlanInput, planImport } from './import-plan.ts';
import { type Incoming, namedId, pointer } from './import-record.ts';

const kinds = kindRegistry([applicationKind, assetKind, dependencyKind, personKind]);

/** What stands in Paraat and what was imported before, changed by carrying plans out. */
class House {
  standing: Standing[] = [];
  origins: Origin[] = [];
  private made = 0;

  plan(records: readonly Incoming[], given: Partial<PlanInput> = {}): Plan {
    const newId = () => `00000000-0000-4000-8000-${String(++this.made).padStart(12, '0')}`;
    const { standing, origins } = this;
    return planImport({ source: 's', records, origins, standing, kinds, newId, choiceOf: () => undefined, ...given });
  }

  carryOut(plan: Plan): Plan {
    for (const { id, kind, content } of plan.changes) {
      const known = this.standing.find((record) => record.id === id);
      const name = String(content.name);
      if (known === undefined) this.standing.push({ id, kind, name, slug: id, revision: 1, content, deleted: false });
      else Object.assign(known, { name, content, revision: known.revision + 1 });
    }
    for (const origin of plan.origins) {
      this.origins = this.origins.filter((one) => keyOf(one) !== keyOf(origin));
      this.origins.push(origin);
    }
    return plan;
  }

  import(records: readonly Incoming[], given: Partial<PlanInput> = {}): Plan {
    return this.carryOut(this.plan(records, given));
  }

  called(name: string): Standing {
    const found = this.standing.find((record) => record.name === name);
    if (found === undefined) throw new Error(`nothing is called ${name}`);
    return found;
  }
}

const keyOf = ({ source, kind, externalId }: Origin) => `${source} ${kind} ${externalId}`;
const application = (externalId: string, content: Record<string, unknown> = {}): Incoming => ({
  kind: 'application',
  externalId,
  content: { name: externalId, description: null, ...content },
  ref: externalId,
  mode: 'record',
});
const dependency = (dependent: string, on: string): Incoming => ({
  kind: 'dependency',
  externalId: `${dependent}>${on}`,
  content: {
    name: `${dependent} ${on}`,
    dependent: pointer('application', dependent),
    on: [pointer('application', on)],
    type: 'data',
  },
  ref: `${dependent}>${on}`,
  mode: 'record',
});
const outcomes = (plan: Plan) => plan.items.map(({ outcome }) => outcome);

describe('a first import', () => {
  it('adds everything, and puts ids where the file points', () => {
    const house = new House();
    house.import([dependency('B', 'A'), application('A'), application('B')]);
    expect(house.called('B A').content).toMatchObject({ dependent: house.called('B').id, on: [house.called('A').id] });
  });

  it('takes a record with the same name for the same, and asks where they differ', () => {
    const house = new House();
    house.import([application('zs', { name: 'Zaaksysteem', description: 'Van ons' })], { source: 'other' });
    const plan = house.plan([application('1', { name: 'ZAAKSYSTEEM', description: 'Uit het bestand' })]);
    expect(plan.items).toMatchObject([{ recordId: house.called('Zaaksysteem').id, outcome: 'unchanged' }]);
    expect(plan.items[0]?.conflicts.map(({ field }) => field)).toEqual(['name', 'description']);
  });

  it('leaves a record with a content that does not fit out, and what would point at it', () => {
    const house = new House();
    const plan = house.plan([dependency('B', 'A'), application('A', { priority: 9 }), application('B')]);
    expect(plan.skipped.map(({ ref, reason, detail }) => [ref, reason, detail])).toEqual([
      ['A', 'content-does-not-fit', 'priority'],
      ['B>A', 'points-at-deleted', 'B A'],
    ]);
    expect(outcomes(plan)).toEqual(['added']);
  });
});

describe('a later import', () => {
  it('changes only what differs', () => {
    const house = new House();
    house.import([application('A', { description: 'een' }), application('B')]);
    const plan = house.import([application('A', { description: 'twee' }), application('B')]);
    expect(plan.items.map(({ name, outcome, fields }) => [name, outcome, fields])).toEqual([
      ['A', 'changed', ['description']],
      ['B', 'unchanged', []],
    ]);
    expect(house.called('A').content.description).toBe('twee');
  });

  it('keeps what a person wrote, also in fields of which the file knows nothing', () => {
    const house = new House();
    house.import([application('A', { description: 'een' })]);
    house.called('A').content = { name: 'A', description: 'van een mens', purpose: 'Balie' };
    const plan = house.import([application('A', { description: 'twee' })]);
    expect(house.called('A').content).toEqual({ name: 'A', description: 'van een mens', purpose: 'Balie' });
    expect(plan.items[0]?.conflicts).toMatchObject([{ field: 'description', last: 'een', incoming: 'twee' }]);
  });

  it('takes from the file what was chosen', () => {
    const house = new House();
    house.import([application('A', { description: 'een' })]);
    house.called('A').content = { name: 'A', description: 'van een mens' };
    house.import([application('A', { description: 'twee' })], { choiceOf: (): FieldChoice => 'incoming' });
    expect(house.called('A').content.description).toBe('twee');
  });

  it('does not bring back what was deleted, nor what would point at it', () => {
    const house = new House();
    house.import([application('A'), application('B')]);
    house.called('A').deleted = true;
    const plan = house.plan([application('A'), application('B'), dependency('B', 'A')]);
    expect(plan.skipped.map(({ ref, reason }) => [ref, reason])).toEqual([
      ['A', 'deleted-in-paraat'],
      ['B>A', 'points-at-deleted'],
    ]);
    expect(plan.changes).toEqual([]);
  });

  it('reports what is no longer in the file, and deletes nothing', () => {
    const house = new House();
    house.import([application('A'), application('B')]);
    const plan = house.plan([application('B')]);
    expect(plan.gone.map(({ name }) => name)).toEqual(['A']);
    expect(plan.changes).toEqual([]);
  });

  it('finds a record again after a person gave it another name', () => {
    const house = new House();
    house.import([application('A')]);
    Object.assign(house.called('A'), { name: 'Anders', content: { name: 'Anders' } });
    expect(house.plan([application('A')]).items).toMatchObject([{ outcome: 'unchanged', conflicts: [] }]);
  });
});

describe('records that a row only names', () => {
  const named = (name: string): Incoming => ({
    kind: 'person',
    externalId: namedId(name),
    content: { name },
    ref: '2',
    mode: 'named',
  });
  const owned = application('A', { owner: pointer('person', namedId('noor')) });

  it('are made once and found again', () => {
    const house = new House();
    expect(outcomes(house.import([named('noor'), owned]))).toEqual(['added', 'added']);
    expect(house.called('A').content.owner).toBe(house.called('noor').id);
    expect(outcomes(house.import([named('noor'), owned]))).toEqual(['unchanged', 'unchanged']);
  });

  it('are not made anew when they were deleted; the field stays as it is', () => {
    const house = new House();
    house.import([named('noor'), owned]);
    house.called('noor').deleted = true;
    const plan = house.plan([named('noor'), owned]);
    expect(outcomes(plan)).toEqual(['unchanged']);
  });
});

describe('rows that add to a record', () => {
  const recovery = (externalId: string, name: string): Incoming => ({
    kind: 'application',
    externalId: `DR ${externalId}`,
    content: { maximumOutage: 240 },
    ref: '2',
    mode: 'update',
    target: { externalId, name },
  });

  it('find it by the number that another file gave it, or by its name', () => {
    const house = new House();
    house.import([application('AST-1', { name: 'ERP' }), application('AST-2', { name: 'Post' })], { source: 'other' });
    house.import([recovery('AST-1', 'iets anders'), recovery('?', 'post')]);
    expect(house.called('ERP').content.maximumOutage).toBe(240);
    expect(house.called('Post').content.maximumOutage).toBe(240);
  });

  it('are left out when it is not there', () => {
    const plan = new House().plan([recovery('AST-9', 'Onbekend')]);
    expect(plan.skipped).toMatchObject([{ reason: 'row-not-found', detail: 'Onbekend' }]);
  });
});

const ids = ['a', 'b', 'c', 'd'];
const description = fc.constantFrom(null, 'een', 'twee', 'drie');
const someRecords = fc.uniqueArray(fc.tuple(fc.constantFrom(...ids), description), { selector: ([id]) => id });
const file = (records: [string, string | null][]) =>
  records.map(([id, text]) => application(id, { description: text }));

describe('whatever is imported', () => {
  it('importing the same file again changes nothing', () =>
    fc.assert(
      fc.property(someRecords, someRecords, (first, second) => {
        const house = new House();
        house.import(file(first));
        house.import(file(second));
        expect(house.plan(file(second)).changes).toEqual([]);
      }),
    ));

  it('the order of the file does not matter', () =>
    fc.assert(
      fc.property(someRecords, someRecords, (first, second) => {
        const [one, other] = [new House(), new House()];
        for (const house of [one, other]) house.import(file(first));
        one.import(file(second));
        other.import(file([...second].reverse()));
        const seen = (house: House) => house.standing.map(({ name, content }) => [name, content.description]).sort();
        expect(seen(one)).toEqual(seen(other));
      }),
    ));

  it('an edit of a person survives every file', () =>
    fc.assert(
      fc.property(someRecords, fc.array(someRecords, { maxLength: 4 }), (first, later) => {
        const house = new House();
        house.import(file([...first, ['edited', 'een']]));
        house.called('edited').content = { name: 'edited', description: 'van een mens' };
        for (const records of later) house.import(file([...records, ['edited', records[0]?.[1] ?? 'twee']]));
        expect(house.called('edited').content.description).toBe('van een mens');
      }),
    ));
});
