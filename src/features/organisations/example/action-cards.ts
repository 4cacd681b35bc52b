import type { ActionCard } from '#features/plans/action-card.ts';
import { desk, duty, mobile } from './numbers.ts';
import { dayBefore, type ExampleRecord, idOf, location, person, role, supplier, team } from './record.ts';

export const actionCard = (key: string): string => idOf('action-card', key);

/** Three elementary actions that the plans share. */
export const actionCards = (now: string): ExampleRecord[] =>
  Object.entries(cards(now)).map(([key, content]) => ({ kind: 'action-card', key, content }));

const cards = (now: string): Record<string, ActionCard> => ({
  verhuizen: {
    name: 'Balie burgerzaken verhuizen naar de uitwijk',
    type: 'relocate',
    purpose: 'Inwoners met spoed dezelfde dag helpen als het stadhuis dicht is.',
    team: team('burgerzaken'),
    from: location('stadhuis'),
    to: location('uitwijk'),
    owner: person('carla'),
    deputy: person('murat'),
    who: role('coordinator-klantcontact'),
    how: 'Neem de noodkoffer burgerzaken mee. Die staat bij de gebouwbeheerder. De inhoud staat op het deksel.',
    steps: [
      {
        action: 'Bel de gebouwbeheerder en vraag of de uitwijk open kan.',
        who: role('coordinator-klantcontact'),
        expected: 'Je hoort hoe laat de deur open is.',
        ifNot: 'Bel de kluishouder. Die heeft de tweede sleutel.',
        otherwise: 'go-to-step',
        otherwiseStep: 2,
        call: mobile.otto,
        duration: 5,
      },
      {
        action: 'Haal de noodkoffer en de map Nood op.',
        who: role('kluishouder'),
        expected: 'De koffer is dicht en de zegel is heel.',
        ifNot: 'Zegel stuk? Tel de inhoud na met de lijst op het deksel.',
        duration: 15,
        needs: ['Sleutel van kamer 0.07', 'Kluisboek'],
      },
      {
        action: 'Zet drie werkplekken klaar en sluit ze aan op de reservelijn.',
        who: role('piket-ict'),
        expected: 'Elke werkplek opent de website van de gemeente.',
        ifNot: 'Gebruik de mobiele hotspot uit de koffer.',
        duration: 30,
      },
      {
        action: 'Hang het bord op bij de deur van het stadhuis.',
        who: role('coordinator-klantcontact'),
        expected: 'Inwoners zien waar de balie nu is.',
        ifNot: 'Zet een collega bij de deur.',
        duration: 10,
        communicate: true,
      },
    ],
    backSteps: [
      {
        action: 'Vraag de voorzitter of het stadhuis weer open is.',
        who: role('coordinator-klantcontact'),
        expected: 'Je hoort: ja, vanaf welke tijd.',
        ifNot: 'Blijf in de uitwijk.',
        duration: 5,
      },
      {
        action: 'Breng de koffer terug en vul hem aan.',
        who: role('kluishouder'),
        expected: 'De koffer is verzegeld en het kluisboek bijgewerkt.',
        ifNot: 'Bestel wat ontbreekt dezelfde dag.',
        duration: 30,
      },
    ],
    lastTriedOn: dayBefore(now, 160),
  },
  'bellen-zonder-centrale': {
    name: 'Bereikbaar blijven als telefonie en mail uitvallen',
    type: 'communication-means',
    purpose: 'Het calamiteitenteam kan overleggen zonder ons eigen netwerk.',
    team: team('communicatie'),
    owner: person('jeroen'),
    deputy: person('sofie'),
    who: role('communicatie'),
    how: 'Zes portofoons en twee toestellen van een ander netwerk liggen in de kluis van het stadhuis.',
    steps: [
      {
        action: 'Haal de portofoons en de reservetoestellen uit de kluis.',
        who: role('kluishouder'),
        expected: 'Zes portofoons geven een groen lampje.',
        ifNot: 'Lampje rood? Neem de reserveaccu’s uit dezelfde kist.',
        duration: 15,
        needs: ['Kluisboek'],
      },
      {
        action: 'Deel ze uit: één per rol van het calamiteitenteam.',
        who: role('loghouder'),
        expected: 'Elke rol antwoordt op kanaal 3.',
        ifNot: 'Spreek een vast tijdstip en een vaste plek af: elk heel uur in de hal.',
        duration: 10,
      },
      {
        action: 'Zet het bericht op de website vanaf een mobiele telefoon.',
        who: role('communicatie'),
        expected: 'Het bericht staat bovenaan.',
        ifNot: 'Vraag de buurgemeente om het op hun website te zetten.',
        call: duty.neighbour,
        duration: 15,
        communicate: true,
      },
    ],
    backSteps: [
      {
        action: 'Haal de portofoons op en leg ze aan de lader.',
        who: role('loghouder'),
        expected: 'Zes portofoons liggen in de kluis.',
        ifNot: 'Schrijf op wie er nog een heeft.',
        duration: 20,
      },
    ],
    lastTriedOn: dayBefore(now, 95),
  },
  doorschakelen: {
    name: 'Nummers doorschakelen naar mobiele telefoons',
    type: 'forward-telephone',
    purpose: 'Inwoners krijgen iemand aan de lijn als de centrale uitvalt.',
    team: team('klantcontact'),
    owner: person('erik'),
    deputy: person('nadia'),
    who: role('piket-ict'),
    forwards: [
      {
        number: desk.klantcontact,
        answers: 'Klantcontactcentrum',
        to: mobile.carla,
        toPerson: person('carla'),
        switchedBy: role('piket-ict'),
      },
      {
        number: desk.burgerzaken,
        answers: 'Balie burgerzaken',
        to: mobile.marieke,
        toPerson: person('marieke'),
        switchedBy: role('piket-ict'),
      },
      {
        number: desk.buitendienst,
        answers: 'Meldingen gevaar op straat',
        to: mobile.nico,
        toPerson: person('nico'),
        switchedBy: role('piket-ict'),
      },
    ],
    how: 'In de portal van Spreekbuis Telecom, tabblad Omleiden. Lukt dat niet: bel Spreekbuis en laat het doen.',
    steps: [
      {
        action: 'Vraag wie de komende uren opneemt.',
        who: role('coordinator-klantcontact'),
        expected: 'Per nummer staat één naam vast.',
        ifNot: 'Neem de namen uit de tabel hierboven.',
        duration: 10,
      },
      {
        action: 'Zet per nummer de omleiding aan in de portal.',
        who: role('piket-ict'),
        expected: 'De portal toont: omgeleid.',
        ifNot: 'Bel Spreekbuis Telecom en laat zij het doen.',
        otherwise: 'stop-and-call',
        otherwiseCall: supplier('spreekbuis'),
        needs: ['Toegang tot de portal: envelop 4, kluis stadhuis'],
        duration: 15,
      },
      {
        action: 'Bel elk nummer zelf en luister wie opneemt.',
        who: role('coordinator-klantcontact'),
        expected: 'De juiste collega neemt op.',
        ifNot: 'Zet de omleiding opnieuw.',
        otherwise: 'go-to-step',
        otherwiseStep: 2,
        duration: 10,
      },
    ],
    backSteps: [
      {
        action: 'Zet per nummer de omleiding uit in de portal.',
        who: role('piket-ict'),
        expected: 'De portal toont: niet omgeleid.',
        ifNot: 'Bel Spreekbuis Telecom.',
        duration: 10,
      },
      {
        action: 'Bel elk nummer zelf nog een keer.',
        who: role('coordinator-klantcontact'),
        expected: 'De balie neemt op, niet de mobiele telefoon.',
        ifNot: 'Zeg het tegen wie piket heeft.',
        duration: 10,
      },
    ],
    lastTriedOn: dayBefore(now, 40),
  },
});
