import type { Team } from '#features/people/team.ts';
import { desk, type MobileKey, type TeamKey } from './numbers.ts';
import { type ExampleRecord, location, person } from './record.ts';

interface Row {
  name: string;
  purpose: string;
  lead?: MobileKey;
  deputyLead?: MobileKey;
  members: MobileKey[];
  site?: 'werf';
  alternate?: 'uitwijk' | 'werf';
}

const rows: Record<TeamKey, Row> = {
  burgerzaken: {
    name: 'Burgerzaken',
    purpose: 'Helpt inwoners aan paspoort, rijbewijs, akte en uittreksel.',
    lead: 'marieke',
    deputyLead: 'fatima',
    members: ['marieke', 'fatima', 'joost'],
    alternate: 'uitwijk',
  },
  klantcontact: {
    name: 'Klantcontactcentrum',
    purpose: 'Beantwoordt telefoon, mail en chat van inwoners en bedrijven.',
    lead: 'carla',
    deputyLead: 'murat',
    members: ['carla', 'murat'],
    alternate: 'uitwijk',
  },
  inkomen: {
    name: 'Werk en inkomen',
    purpose: 'Geeft bijstand, schuldhulp en hulp naar werk.',
    lead: 'bart',
    deputyLead: 'rashid',
    members: ['bart', 'rashid', 'els'],
    alternate: 'uitwijk',
  },
  belastingen: {
    name: 'Belastingen',
    purpose: 'Stuurt aanslagen, behandelt bezwaar en int het geld.',
    lead: 'ingrid',
    members: ['ingrid', 'kees'],
  },
  vth: {
    name: 'Vergunningen, toezicht en handhaving',
    purpose: 'Geeft vergunningen en ziet toe op de regels, ook op straat.',
    lead: 'dewi',
    deputyLead: 'wouter',
    members: ['dewi', 'wouter', 'yasmin', 'pieter'],
    alternate: 'werf',
  },
  financien: {
    name: 'Financiën',
    purpose: 'Betaalt rekeningen en uitkeringen en houdt de boeken bij.',
    lead: 'saskia',
    deputyLead: 'linda',
    members: ['saskia', 'linda', 'mohamed'],
  },
  informatie: {
    name: 'Informatiebeheer',
    purpose: 'Beheert zaaksysteem, documenten, archief en kaarten.',
    lead: 'vera',
    deputyLead: 'sander',
    members: ['vera', 'sander', 'anouk', 'bas'],
  },
  ict: {
    name: 'ICT-beheer',
    purpose: 'Beheert werkplek, servers, netwerk, telefonie en koppelingen.',
    lead: 'henk',
    deputyLead: 'nadia',
    members: ['henk', 'nadia', 'tom', 'erik', 'lars', 'chantal', 'ruben', 'daan', 'marloes', 'stefan'],
    alternate: 'uitwijk',
  },
  servicedesk: {
    name: 'Servicedesk ICT',
    purpose: 'Neemt meldingen van collega’s aan en helpt ze verder.',
    lead: 'priya',
    deputyLead: 'gijs',
    members: ['priya', 'gijs'],
    alternate: 'uitwijk',
  },
  communicatie: {
    name: 'Communicatie',
    purpose: 'Schrijft voor website, pers en sociale media.',
    lead: 'jeroen',
    deputyLead: 'sofie',
    members: ['jeroen', 'sofie', 'hanna'],
  },
  personeel: {
    name: 'Personeel en organisatie',
    purpose: 'Regelt salaris, verlof, werving en opleiding.',
    lead: 'joyce',
    members: ['joyce'],
  },
  griffie: {
    name: 'Griffie',
    purpose: 'Ondersteunt de gemeenteraad.',
    lead: 'gerda',
    members: ['gerda'],
  },
  buitendienst: {
    name: 'Buitendienst en gebouwen',
    purpose: 'Houdt straten, groen, riool en gebouwen in orde.',
    lead: 'nico',
    deputyLead: 'otto',
    members: ['nico', 'otto'],
    site: 'werf',
  },
};

/** The teams of the example. */
export const teams = (): ExampleRecord[] =>
  (Object.keys(rows) as TeamKey[]).map((key) => ({ kind: 'team', key, content: contentOf(key, rows[key]) }));

function contentOf(key: TeamKey, row: Row): Team {
  return {
    name: row.name,
    purpose: row.purpose,
    telephone: desk[key],
    email: `${key}@voorbeeldstad.example`,
    ...(row.lead === undefined ? {} : { lead: person(row.lead) }),
    ...(row.deputyLead === undefined ? {} : { deputyLead: person(row.deputyLead) }),
    members: row.members.map(person),
    location: location(row.site ?? 'stadhuis'),
    ...(row.alternate === undefined ? {} : { alternateSite: location(row.alternate) }),
  };
}
