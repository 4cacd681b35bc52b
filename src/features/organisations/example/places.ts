import type { Location } from '#features/landscape/location.ts';
import type { Organisation } from '#features/landscape/organisation.ts';
import { desk, duty, emergency } from './numbers.ts';
import { by, dayBefore, type ExampleRecord } from './record.ts';

const organisationRows: Record<string, Organisation> = {
  voorbeeldstad: {
    name: 'Gemeente Voorbeeldstad',
    type: 'Gemeente',
    address: 'Marktplein 1, 0000 AA Voorbeeldstad',
    telephone: desk.klantcontact,
    website: 'https://www.voorbeeldstad.example',
    isOwn: true,
    notes: 'Ongeveer 48.000 inwoners, 410 medewerkers. Een bedachte gemeente: geen persoon, firma of nummer bestaat.',
  },
  nabuurstede: {
    name: 'Gemeente Nabuurstede',
    type: 'Buurgemeente',
    address: 'Raadhuisstraat 20, 0000 BB Nabuurstede',
    telephone: duty.neighbour,
    website: 'https://www.nabuurstede.example',
    notes: 'Afspraak: bij uitval helpt de balie daar onze inwoners met een noodpaspoort, en wij die van hen.',
  },
  veiligheidsregio: {
    name: 'Veiligheidsregio Voorbeeldland',
    type: 'Veiligheidsregio',
    telephone: duty.safetyRegion,
    notes: 'Vraag naar de officier van dienst. Bel bij uitval van meer dan vier uur of gevaar voor inwoners.',
  },
  omgevingsdienst: {
    name: 'Omgevingsdienst Voorbeeldland',
    type: 'Samenwerking',
    telephone: duty.environmentService,
    notes: 'Behandelt milieuvergunningen voor ons, in ons vergunningensysteem.',
  },
  belastingsamenwerking: {
    name: 'Waterschap Voorbeeldland',
    type: 'Samenwerking',
    telephone: duty.taxOffice,
    notes: 'Krijgt elk jaar gegevens van ons voor zijn aanslagen.',
  },
};

/** The organisation itself and those it works with. */
export const organisations = (): ExampleRecord[] =>
  Object.entries(organisationRows).map(([key, content]) => ({ kind: 'organisation', key, content }));

const locationRows: Record<string, Location & { checked?: number }> = {
  stadhuis: {
    name: 'Stadhuis',
    address: 'Marktplein 1, Voorbeeldstad',
    type: 'Kantoor en balies',
    telephone: desk.klantcontact,
    access: 'Na 18:00 via de zijdeur aan de Kerksteeg. Sleutel en alarm: gebouwbeheerder of kluishouder.',
    ...by('otto', 'marieke'),
    checked: 35,
  },
  werf: {
    name: 'Gemeentewerf',
    address: 'Havenweg 12, Voorbeeldstad',
    type: 'Werf en kantoor',
    telephone: desk.buitendienst,
    access: 'Poort opent met de pas van de buitendienst. Sleutelkast in de wachtkamer.',
    means: '12 bureaus, eigen internetlijn, aggregaat voor 24 uur, 6 portofoons.',
    isAlternateSite: true,
    ...by('nico', 'otto'),
    checked: 160,
  },
  uitwijk: {
    name: 'Uitwijklocatie De Brug',
    address: 'Brugstraat 40, Voorbeeldstad',
    type: 'Buurthuis, begane grond',
    access: 'De beheerder woont ernaast en heeft de sleutel. Tweede sleutel in de kluis van het stadhuis.',
    means: '30 bureaus, 20 laptops in de kast, wifi over eigen lijn, 4 balies, 2 mobiele paspoortlezers.',
    isAlternateSite: true,
    ...by('otto', 'henk'),
    checked: 230,
  },
  kazerne: {
    name: 'Brandweerkazerne',
    address: 'Singel 5, Voorbeeldstad',
    type: 'Kazerne',
    telephone: duty.safetyRegion,
    access: 'Bel aan. Er is dag en nacht iemand.',
    means: 'Crisisruimte met noodstroom, satelliettelefoon, 10 plaatsen.',
    notes: 'Hier komt het calamiteitenteam bijeen als het stadhuis dicht is.',
    ...by('otto'),
  },
  'datacenter-a': {
    name: 'Datacenter A (serverruimte stadhuis)',
    address: 'Marktplein 1, kelder, ruimte K.04',
    type: 'Serverruimte',
    access: 'Pas van ICT-beheer. Zonder pas: sleutel K.04 in de kluis van het stadhuis.',
    means: 'Noodstroom voor 30 minuten, daarna aggregaat. Koeling dubbel. Blusgas: eerst naar buiten bij alarm.',
    ...by('nadia', 'erik'),
    checked: 21,
  },
  'datacenter-b': {
    name: 'Datacenter B (Rekenhal)',
    address: 'Serverlaan 8, 0000 CC Rekendam',
    type: 'Datacenter van leverancier',
    telephone: emergency.rekenhal,
    access: 'Eerst aanmelden bij Rekenhal, met naam en legitimatie. Op de lijst staan Nadia, Erik en Ruben.',
    means: 'Tweede kopie van opslag en back-up, een van de drie hypervisors, een van de twee domeincontrollers.',
    ...by('nadia', 'ruben'),
    checked: 120,
  },
};

/** Where things stand and where to go. */
export const locations = (now: string): ExampleRecord[] =>
  Object.entries(locationRows).map(([key, { checked, ...content }]) => ({
    kind: 'location',
    key,
    content: checked === undefined ? content : { ...content, lastCheckedOn: dayBefore(now, checked) },
  }));
