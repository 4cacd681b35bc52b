/** Verbs as they begin an order, in Dutch and English: `Bel`, `Zet`, `Check`. */
const orders = new Set(
  `activeer annuleer bel beantwoord begin beperk bepaal berg beslis bevestig bewaar bezoek blijf blokkeer breng check
  controleer deactiveer deel doe doorloop draai druk escaleer eis ga geef gebruik haal herhaal herstart herstel hang
  houd inform informeer installeer isoleer kies kijk klik kondig koppel kopieer laad laat lees leg leid let log maak
  meet meld meldt mail neem negeer noem noteer ontgrendel ontkoppel onderzoek open ontruim overleg pak plaats plan pauzeer
  probeer publiceer raadpleeg registreer regel reserveer roep schakel schrijf schrap sein selecteer sluit sms spreek start
  stel sta stop stuur test tel toets toon trek typ update vergelijk verbind verbreek verdeel verhoog verifieer verlaat
  vermeld verplaats vertel verstuur vervang verwijder verzamel verzoek vraag vul voer voeg volg voorkom waarschuw wacht
  werk wijs wijzig wis zeg zet zie zoek zorg
  activate ask backup block boot bring call check choose click close confirm connect copy create deactivate delete
  disable disconnect email enable ensure enter escalate find follow get give go inform install isolate keep lock log
  make mail message monitor mount move notify note open phone plug pick press print publish read reboot record remove
  repeat replace report reset restart restore run select send set shut start stop switch take tell test text try turn
  type unlock unplug update use verify wait warn write`.split(/\s+/),
);

/** Says whether a line tells somebody what to do; `Eerst: bel de wacht` does, `De melder belt` does not. */
export function isOrder(line: string): boolean {
  const said = line.replace(/^[^\p{L}]+/u, '').replace(/^(eerst|daarna|dan|vervolgens|first|then|next)\b[\s:,]*/i, '');
  return orders.has((said.match(/^\p{L}+/u)?.[0] ?? '').toLowerCase());
}
