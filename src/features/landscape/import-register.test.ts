import { describe, expect, it } from 'vitest';
import type { ImportError } from './import-problem.ts';
import { type Incoming, namedId, pointer } from './import-record.ts';
import { registerIncoming } from './import-register.ts';
import { proposedMapping, type RegisterTable } from './import-register-proposal.ts';
import { tableOf } from './import-table.ts';

/** A table out of lines with semicolons. */
const table = (...lines: string[]): RegisterTable =>
  tableOf(
    lines.map((line, at) => ({ line: at + 1, cells: line.split(';') })),
    'refuse',
  ).table;

function read(lines: string[], fileName = 'lijst.csv') {
  const one = table(...lines);
  const proposal = proposedMapping(one, fileName);
  if (proposal === undefined) throw new Error('nothing fits');
  return { ...registerIncoming(one, proposal.mapping), ...proposal };
}
const called = (records: readonly Incoming[], name: string) => records.find(({ content }) => content.name === name);

describe('what a register lists, by its headers', () => {
  it.each([
    ['person', 'Voornaam;Tussenvoegsel;Achternaam;Functie;Mobiel;E-mail'],
    ['person', 'Name;Job title;Phone;Email'],
    ['supplier', 'Leverancier;Klantnummer;Storingsnummer;Website'],
    ['supplier', 'ID;Supplier;Service;Contract Start;Contract End'],
    ['asset', 'Assetnummer;Naam;Merk;Model;Serienummer;Locatie'],
    ['asset', 'ID;Asset Name;Type;Category;Owner;Location'],
    ['location', 'Locatie;Adres;Postcode;Plaats;Telefoon'],
    ['application', 'Applicatie;Omschrijving;Eigenaar;Leverancier;RTO;URL'],
    ['recovery', 'ID;System;RTO;RPO;Backup Method'],
  ])('%s: %s', (shape, headers) => {
    const rows = table(headers, headers.replace(/[^;]+/g, 'x'));
    expect(proposedMapping(rows, 'lijst.csv')?.mapping.shape).toBe(shape);
  });

  it('a file name helps where headers leave it open', () => {
    const open = table('Naam;Opmerking', 'a;b');
    expect(proposedMapping(open, 'leveranciers-2026.csv')?.mapping.shape).toBe('supplier');
    expect(proposedMapping(open, 'Medewerkers.csv')?.mapping.shape).toBe('person');
  });

  it('nothing is proposed for what no list is', () => {
    expect(proposedMapping(table('X;Y', '1;2'), 'meting.csv')).toBeUndefined();
  });

  it('says how sure it is, and never maps a password', () => {
    const one = proposedMapping(table('Applicatie;Eigenaar van het systeem;Kleur;Wachtwoord', 'a;b;c;d'), 'x.csv');
    expect(one?.mapping.columns).toEqual(['name', 'owner', 'notes', null]);
    expect(one?.certainty).toEqual(['certain', 'likely', 'unsure', 'unsure']);
  });
});

describe('rows as records', () => {
  it('a person has one name out of three columns', () => {
    const { records } = read(['Voornaam;Tussenvoegsel;Achternaam;Mobiel', 'Noor;van den;Berg;06 1234 5678']);
    expect(records).toMatchObject([{ kind: 'person', content: { name: 'Noor van den Berg', mobile: '06 1234 5678' } }]);
  });

  it('a row of an inventory becomes what its type says', () => {
    const { records } = read([
      'ID;Asset Name;Type;Category;Owner;Location;Criticality',
      '1;ERP;Application;SaaS;CFO;HQ;Critical',
      '2;FS-01;Hardware;Server;CFO;HQ;High',
      '3;M365;Service;Cloud;CFO;Cloud;High',
      '4;HQ;Facility;Building;;Hamburg;High',
      '5;Payroll;Information;File;CFO;HQ;Low',
    ]);
    expect(called(records, 'ERP')).toMatchObject({
      kind: 'application',
      externalId: '1',
      content: {
        type: 'SaaS',
        priority: 1,
        owner: pointer('person', namedId('cfo')),
        location: pointer('location', '4'),
      },
    });
    expect(called(records, 'FS-01')).toMatchObject({
      kind: 'asset',
      content: { type: 'server', number: '2', criticality: 'High' },
    });
    expect(called(records, 'M365')).toMatchObject({ kind: 'service', content: { priority: 2 } });
    expect(called(records, 'HQ')).toMatchObject({
      kind: 'location',
      content: { type: 'Building', address: 'Hamburg' },
    });
    expect(called(records, 'Payroll')).toMatchObject({ kind: 'asset', content: { type: 'other' } });
    expect(records.filter(({ mode }) => mode === 'named').map(({ content }) => content.name)).toEqual(['CFO']);
  });

  it('a supplier brings its contract, and what does not fit is kept as a note', () => {
    const { records, skipped } = read([
      'Supplier;Service;Contract Start;Contract End;Klantnummer',
      'DHL;Post;2020-01-01;Rolling;77',
    ]);
    expect(records).toMatchObject([
      { kind: 'supplier', content: { name: 'DHL', description: 'Post' } },
      {
        kind: 'contract',
        content: {
          name: 'DHL: Post',
          supplier: pointer('supplier', 'dhl'),
          startsOn: '2020-01-01',
          endsOn: null,
          customerNumber: '77',
          notes: 'Contract End: Rolling',
        },
      },
    ]);
    expect(skipped).toEqual([{ ref: '2', reason: 'value-does-not-fit', count: 1, detail: 'Contract End: Rolling' }]);
  });

  it('what has no field of its own stands in the notes, after what was a note already', () => {
    const { records } = read(['Asset;Kleur;Opmerkingen;Soort', 'Printer balie 3;rood;Let op;']);
    expect(records[0]?.content).toMatchObject({ type: 'printer', notes: 'Let op\nKleur: rood' });
  });

  it('street, postcode and city become one address', () => {
    const { records } = read(['Locatie;Adres;Postcode;Plaats', 'Stadhuis;Markt 1;3311 AA;Testdrecht']);
    expect(records[0]?.content).toEqual({ name: 'Stadhuis', address: 'Markt 1, 3311 AA Testdrecht' });
  });

  it('nobody stands in for themselves', () => {
    const { records, skipped } = read(['Applicatie;Eigenaar;Plaatsvervanger', 'ZS;Noor;noor']);
    expect(called(records, 'ZS')?.content.deputy).toBeNull();
    expect(skipped).toHaveLength(1);
  });

  it('an empty cell is known to be empty, a column that is left out is not known', () => {
    const one = table('Applicatie;Status;Eigenaar', 'ZS;;Noor');
    const { records } = registerIncoming(one, { shape: 'application', columns: ['name', 'status', null] });
    expect(records[0]?.content).toEqual({ name: 'ZS', status: null });
  });

  it('rows without a name and rows with the same name are left out, with their line', () => {
    const { records, skipped } = read(['Applicatie;Status', 'ZS;a', ';b', 'zs;c']);
    expect(records).toHaveLength(1);
    expect(skipped.map(({ ref, reason }) => [ref, reason])).toEqual([
      ['4', 'row-same-name'],
      ['3', 'row-without-name'],
    ]);
  });

  it('a number twice is a mistake of the file', () => {
    const problems = problemsOf(() => read(['ID;Applicatie', '1;a', '2;b', '1;c']));
    expect(problems).toEqual([{ code: 'row-identifier-twice', line: 4, column: 1, detail: '1' }]);
  });
});

describe('recovery times', () => {
  it('add to a record by the number in the cell', () => {
    const { records } = read(['ID;System;RTO;RPO;Backup', 'DR-1;AST-001 Customer database;4h;15 min;x']);
    expect(records).toMatchObject([
      {
        mode: 'update',
        externalId: 'DR-1',
        target: { externalId: 'AST-001', name: 'Customer database' },
        content: { maximumOutage: 240, maximumDataLoss: 15 },
      },
    ]);
  });

  it('without a time say nothing', () => {
    const { records, skipped } = read(['ID;System;RTO;RPO;Backup', 'DR-1;ERP;n.v.t.;;x']);
    expect(records).toEqual([]);
    expect(skipped).toMatchObject([{ reason: 'row-without-values' }]);
  });
});

it('a matrix of responsibilities becomes roles', () => {
  const { records, skipped } = read([
    'Activiteit;CISO;Directie',
    'Beleid;R;A',
    'Toegang;A/R;I',
    'Netwerk;;',
    'Beheer;C;',
    'Herstel;C;',
    'Uitleg;R = doet;',
  ]);
  expect(records).toMatchObject([
    {
      kind: 'role',
      content: {
        name: 'CISO',
        responsibilities:
          'Eindverantwoordelijk voor: Toegang.\nVoert uit: Beleid; Toegang.\nGeeft advies bij: Beheer; Herstel.',
      },
    },
    {
      kind: 'role',
      content: {
        name: 'Directie',
        responsibilities: 'Eindverantwoordelijk voor: Beleid.\nWordt geïnformeerd over: Toegang.',
      },
    },
  ]);
  expect(skipped).toMatchObject([{ ref: '7', reason: 'row-not-for-this-kind' }]);
});

describe('tables', () => {
  it('that are ragged are refused whole, every row with its line and column', () => {
    expect(problemsOf(() => table('a;b;c', '1;2;3', '1;2', '1;2;3;4', '1;2;3;'))).toEqual([
      { code: 'row-ragged', line: 3, column: 3, detail: '2/3' },
      { code: 'row-ragged', line: 4, column: 4, detail: '4/3' },
    ]);
  });

  it('leave a row with a formula out whole', () => {
    const rows = ['a;b', "1;=cmd|' /C calc'!A0", '3;4'].map((line, at) => ({ line: at + 1, cells: line.split(';') }));
    const { table: kept, skipped } = tableOf(rows, 'refuse');
    expect(kept.rows).toEqual([{ line: 3, cells: ['3', '4'] }]);
    expect(skipped).toMatchObject([{ reason: 'row-with-formula', line: 2, column: 2 }]);
  });

  it('skip empty lines, and say so when nothing is left', () => {
    expect(table('', 'a;b', ';', '1;2').rows).toEqual([{ line: 4, cells: ['1', '2'] }]);
    expect(problemsOf(() => table('', ';'))).toEqual([{ code: 'file-empty', line: 1, column: 1 }]);
  });
});

function problemsOf(work: () => unknown) {
  try {
    work();
  } catch (error) {
    return (error as ImportError).problems;
  }
  throw new Error('nothing was refused');
}
