import type { Application } from '#features/landscape/application.ts';

type Functions = NonNullable<Application['functions']>;

const by = (...rows: readonly (readonly [name: string, meanwhile?: string])[]): Functions =>
  rows.map(([name, meanwhile]) => ({ name, ...(meanwhile !== undefined && { meanwhile }) }));

/** What people do with the applications that were walked through, and what they do while only that fails. */
export const functionsOf: Readonly<Record<string, Functions>> = {
  brp: by(
    ['Inwoner opzoeken', 'Bel de buurgemeente en laat daar opzoeken.'],
    ['Uittreksel maken', 'Noteer de aanvraag en stuur het uittreksel na.'],
    ['Verhuizing verwerken', 'Formulier uit de Map Nood. De datum van melding telt.'],
    ['Akte maken', 'Papieren akte uit de kluis, met twee handtekeningen.'],
    ['Gegevens leveren aan andere systemen', 'Zij werken met de gegevens van gisteren.'],
  ),
  zaaksysteem: by(
    ['Zaak openen', 'Schrijf naam, nummer en vraag op het noodformulier.'],
    ['Zaak behandelen', 'Bel de collega die de zaak heeft.'],
    ['Besluit versturen', 'Maak de brief zelf en druk hem af.'],
    ['Termijnen bewaken', 'Gebruik de lijst die elke nacht wordt afgedrukt.'],
  ),
  sociaal: by(
    ['Aanvraag opnemen', 'Papieren formulier. De datum van melding telt.'],
    ['Uitkering betalen', 'De teamleider beslist of we de vorige maand herhalen.'],
    ['Spoedhulp betalen', 'Noodkas, altijd met z’n tweeën.'],
    ['Dossier lezen', 'Vraag het aan de consulent.'],
  ),
  belastingen: by(
    ['Aanslag maken', 'Wachten kan. De aanslag gaat een dag later weg.'],
    ['Betaling verwerken', 'Bewaar de bestanden van de bank.'],
    ['Bezwaar opnemen', 'Schrijf op wanneer het binnenkwam.'],
    ['Inwoner helpen aan de telefoon', 'Noteer de vraag en bel terug.'],
  ),
  vergunningen: by(
    ['Aanvraag binnenhalen', 'Het landelijke loket bewaart de aanvraag.'],
    ['Advies vragen', 'Mail de stukken zelf.'],
    ['Besluit maken', 'Gebruik het sjabloon op de schijf van het team.'],
    ['Toezicht buiten', 'Papieren lijst en foto’s op de telefoon.'],
    ['Besluit bekendmaken'],
  ),
  financieel: by(
    ['Rekening boeken', 'Leg rekeningen op volgorde van datum.'],
    ['Betaling klaarzetten', 'Spoed gaat met de hand, via de bank.'],
    ['Budget bekijken'],
  ),
};
