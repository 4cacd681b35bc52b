import type { Procedure } from '#features/procedures/procedure.ts';
import { emergency } from './numbers.ts';
import { by, type ExampleRecord, idOf, role } from './record.ts';

export const procedure = (key: string): string => idOf('procedure', key);

const brp = idOf('application', 'brp');
const { owner, deputy } = by('ruben', 'nadia') as { owner: string; deputy: string };

const rows: Record<string, Procedure> = {
  back: {
    name: 'Back-up van de databases',
    type: 'backup',
    about: [brp, idOf('infrastructure', 'backup')],
    purpose: 'Elke nacht een kopie van alle databases, ook op een tweede plek.',
    owner,
    deputy,
    text: [
      '## Wat we bewaren',
      '',
      '| Wat | Hoe vaak | Hoe lang | Waar |',
      '| --- | --- | --- | --- |',
      '| Databases | elke nacht, om 1:00 | 30 dagen | opslag datacenter A |',
      '| Wijzigingen | elk kwartier | 7 dagen | opslag datacenter A |',
      '| Kopie buiten het pand | elke week | 1 jaar | tapes in de kluis |',
      '',
      '## Wie kijkt',
      '',
      'Wie piket ICT heeft, kijkt elke ochtend om 8:00 of de nacht goed ging. Rood? Dan diezelfde dag opnieuw.',
    ].join('\n'),
    duration: 20,
    complexity: 'normal',
    keywords: ['back-up', 'tape', 'kopie'],
    steps: [
      {
        action: 'Open het overzicht van de nacht.',
        who: role('piket-ict'),
        expected: 'Alle regels zijn groen.',
        ifNot: 'Schrijf op welke regel rood is.',
        duration: 5,
      },
      {
        action: 'Start de mislukte taak opnieuw.',
        who: role('piket-ict'),
        expected: 'De taak eindigt groen.',
        ifNot: 'Bel de beheerder databases.',
        otherwise: 'stop-and-call',
        duration: 15,
      },
    ],
  },
  terugzetten: {
    name: 'Database burgerzaken terugzetten',
    type: 'restore',
    about: [brp, idOf('infrastructure', 'databaseserver-1')],
    purpose:
      'Gegevens terugzetten tot een gekozen tijdstip. Nooit zonder besluit van de CIO: wat daarna is ingevoerd, is weg.',
    owner,
    deputy,
    text: [
      'Zet nooit terug zonder besluit van de CIO. Wat na het gekozen tijdstip is ingevoerd, is weg.',
      '',
      'Lees eerst [Burgerzaken (BRP)](../application/burgerzaken-brp.md).',
    ].join('\n'),
    duration: 180,
    complexity: 'hard',
    keywords: ['restore', 'terugzetten', 'database'],
    steps: [
      {
        action: 'Vraag de CIO om het besluit en het tijdstip.',
        who: role('manager-ict'),
        expected: 'Je hebt een tijdstip. De loghouder schreef het op.',
        ifNot: 'Geen besluit? Zet niets terug.',
        otherwise: 'stop-and-call',
        duration: 15,
        communicate: true,
      },
      {
        action: 'Haal envelop 1 uit de kluis.',
        who: role('kluishouder'),
        expected: 'De zegel is heel.',
        ifNot: 'Zegel stuk? Bel de CISO.',
        duration: 15,
        needs: ['Kluisboek', 'Legitimatie'],
      },
      {
        action: 'Stop de dienst Burgerzaken.',
        who: role('piket-ict'),
        expected: 'De dienst staat op Gestopt.',
        ifNot: 'Wacht twee minuten en probeer het nog eens.',
        duration: 5,
      },
      {
        action: 'Zet de laatste volledige kopie van voor het tijdstip terug.',
        who: role('piket-ict'),
        expected: 'Het scherm meldt: geslaagd.',
        ifNot: 'Neem de kopie van een dag eerder.',
        duration: 90,
      },
      {
        action: 'Zet de wijzigingen terug tot het tijdstip.',
        who: role('piket-ict'),
        expected: 'De laatste wijziging is van vlak voor het tijdstip.',
        ifNot: 'Bel Burgerpunt.',
        call: emergency.burgerpunt,
        duration: 30,
      },
      {
        action: 'Laat een collega van burgerzaken drie dossiers nakijken.',
        who: role('piket-applicaties'),
        expected: 'De drie dossiers kloppen.',
        ifNot: 'Geef het systeem niet vrij.',
        otherwise: 'go-to-step',
        otherwiseStep: 4,
        duration: 20,
      },
    ],
  },
  herstarten: {
    name: 'Burgerzaken herstarten',
    type: 'outage',
    about: [brp],
    purpose: 'De diensten van burgerzaken in de juiste volgorde stoppen en starten.',
    ...(by('fatima', 'joost') as { owner: string; deputy: string }),
    duration: 30,
    complexity: 'normal',
    keywords: ['herstart', 'dienst'],
    steps: [
      {
        action: 'Vraag de balies om op te slaan en af te melden.',
        who: role('piket-applicaties'),
        expected: 'De lijst met gebruikers is leeg.',
        ifNot: 'Wacht nog vijf minuten, en ga dan door.',
        duration: 10,
      },
      {
        action: 'Stop de dienst Berichten en daarna de dienst Burgerzaken.',
        who: role('piket-ict'),
        expected: 'Beide diensten staan op Gestopt.',
        ifNot: 'Herstart de server.',
        duration: 5,
      },
      {
        action: 'Start de dienst Burgerzaken en daarna de dienst Berichten.',
        who: role('piket-ict'),
        expected: 'Beide diensten staan op Actief.',
        ifNot: 'Bel Burgerpunt: klantnummer VBS-1203, prio 1.',
        otherwise: 'stop-and-call',
        call: emergency.burgerpunt,
        duration: 10,
      },
    ],
  },
};

/** A backup, a restore and a restart: the procedures that the plans follow. */
export const procedures = (): ExampleRecord[] =>
  Object.entries(rows).map(([key, content]) => ({ kind: 'procedure', key, content }));
