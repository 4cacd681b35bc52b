import type { Supplier } from '#features/landscape/supplier.ts';
import { type EmergencyKey, emergency } from './numbers.ts';
import { dayBefore, type ExampleRecord } from './record.ts';

/** Name, category, what they ask first, and how many days ago the number was called (null: never). */
type Row = [name: string, category: string, whatTheyAsk: string | null, verified: number | null];

const rows: Record<EmergencyKey, Row> = {
  burgerpunt: ['Burgerpunt Software', 'Burgerzaken', 'Klantnummer, sinds wanneer, hoeveel balies.', 40],
  zaaklijn: ['Zaaklijn', 'Zaaksysteem', 'Klantnummer, foutcode, hoeveel mensen.', 25],
  samenspoor: ['Samenspoor Software', 'Sociaal domein', 'Klantnummer, module, loopt er een betaalrun.', 33],
  heffingshuis: ['Heffingshuis', 'Belastingen', 'Klantnummer, welk proces, laatste geslaagde nachtrun.', 51],
  leefruimte: ['Leefruimte Systemen', 'Vergunningen', 'Klantnummer, omgeving (productie of test), foutcode.', 18],
  straatbeeld: ['Straatbeeld Apps', 'Handhaving', 'Klantnummer, type telefoon, versie van de app.', 18],
  cijferzicht: ['Cijferzicht', 'Financiën', 'Klantnummer, staat er een betaalbestand klaar.', 12],
  archiefbrug: ['Archiefbrug', 'Documentbeheer', 'Klantnummer, naam van het archief, sinds wanneer.', 205],
  waterlijn: ['Waterlijn Netwerken', 'Internet en netwerk', 'Lijnnummer, lampjes op het kastje, of er stroom is.', 30],
  polderglas: ['Polderglas', 'Internet', 'Lijnnummer en postcode van het gebouw.', 30],
  kantoorwolk: ['Kantoorwolk', 'Kantoorautomatisering', 'Klantnummer, hoeveel gebruikers, foutcode.', 60],
  sleutelpoort: ['Sleutelpoort', 'Aanmelden', 'Klantnummer en controlewoord uit de envelop.', 22],
  spreekbuis: ['Spreekbuis Telecom', 'Telefonie', 'Klantnummer, welk nummer, in of uit.', 28],
  rekenhal: ['Rekenhal Datacenters', 'Datacenter', 'Kastnummer, uw naam op de toegangslijst, legitimatie.', 120],
  kaartblad: ['Kaartblad Geo', 'Geo-informatie', 'Klantnummer en de kaart die niet laadt.', 58],
  loketweb: ['Loketweb', 'Website en formulieren', 'Klantnummer, adres van de pagina, sinds wanneer.', 44],
  koppelhuis: [
    'Koppelhuis Integratie',
    'Koppelingen',
    'Klantnummer, naam van de koppeling, tijd van de laatste goede melding.',
    35,
  ],
  raadsbeeld: ['Raadsbeeld', 'Gemeenteraad', 'Klantnummer en of er nu een vergadering is.', null],
  loonstrook: ['Loonstrook Diensten', 'Personeel en salaris', 'Klantnummer en het salaristijdvak.', 250],
  inktlijn: ['Inktlijn Printbeheer', 'Printen', 'Nummer op de sticker van de printer.', 90],
  noodstroom: ['Noodstroom Techniek', 'Stroom', 'Locatie, wat het paneel toont, of het aggregaat loopt.', 300],
  wachtpost: ['Wachtpost Beveiliging', 'Beveiliging', 'Klantnummer, welk apparaat, of het al van het netwerk is.', 15],
  inlogdienst: [
    'Landelijke Inlogdienst (DigiD)',
    'Landelijke voorziening',
    'Aansluitnummer en de foutcode op het scherm.',
    140,
  ],
  bank: ['Voorbeeldbank', 'Betalingen', null, 70],
};

/** The suppliers of the example. */
export const suppliers = (now: string): ExampleRecord[] =>
  (Object.keys(rows) as EmergencyKey[]).map((key) => {
    const [name, category, whatTheyAsk, verified] = rows[key];
    const content: Supplier = {
      name,
      category,
      emergencyNumber: emergency[key],
      officeNumber: emergency[key].replace('099-020', '099-021'),
      email: `storing@${key}.example`,
      portal: `https://storing.${key}.example`,
      ...(whatTheyAsk === null ? {} : { whatTheyAsk }),
      ...(verified === null ? {} : { numberVerifiedOn: dayBefore(now, verified) }),
    };
    return { kind: 'supplier', key, content };
  });
