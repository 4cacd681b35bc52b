import { bare, isPlace } from './secret-word.ts';

// Dress: what makes a word bold, quoted or code changes nothing of what it says.
const dress = '["\'“”‘’*_`]{0,3}';
const label = '(?:wachtwoord(?!en)|wachtzin|password|passwd|passphrase|paswoord|(?<![\\p{L}\\p{N}])(?:pwd|pw|ww))';
const whose = `${dress}(?:[ \\t]+(?:van|voor|for|of)[ \\t]+[^:=|>\\n]{1,40})?`;
const word = '(\\p{L}[\\p{L}\\p{N}-]{3,})';
/** One word is a password where it ends there; what goes on is a sentence about the password. */
const ends = `(?=${dress}(?:[ \\t]*(?:$|[\\t(<])|[.,;!](?:\\s|$)|[ \\t]+[\\p{L}-]+[ \\t]*[:=](?!/)))`;
const afterColon = new RegExp(
  `${label}${whose}${dress}[ \\t]*(?:[:=→]|->|=>|\\bluidt\\b)${dress}[ \\t]*${dress}${word}${ends}`,
  'gimu',
);
/** Behind "is" stands nearly always what it is like ("is verlopen"): there a word must bear quotes. */
const quoted = new RegExp(`${label}${whose}[ \\t]+(?:is|was|wordt)[ \\t]+["'“‘\`]${word}["'”’\`]`, 'giu');

/** Plain words that stand where a password would, each with its label: `Wachtwoord: tulpenbol`. */
export const plainPasswords = (text: string): string[] =>
  [afterColon, quoted].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(([whole, value = '']) => (standsForOne(value) ? [whole] : [])),
  );

/** Whether a plain word that stands where a password would is one, and does not tell about it: `tulpenbol`, not `verplicht`. */
export function standsForOne(value: string): boolean {
  const one = bare(value);
  return /^\p{L}[\p{L}\p{N}-]{3,}$/u.test(one) && !isPlace(one) && !tells.some((pattern) => pattern.test(one));
}

/** What tells about a password: whether there is one, what it is like, where it is kept, who has it, what to do with it. */
const tells: readonly RegExp[] = [
  'geen|leeg|niets?|none|empty|true|false|null|string|text|varchar|idem|zelfde|same|onbekend|bekend|(?:un)?known',
  '(?:on)?gewijzigd|(?:on)?veranderd|(?:un)?changed|ingesteld|ingevuld|opgeslagen|vastgelegd|default|standaard|nooit|altijd|alleen',
  '(?:niet-)?verplicht|required|option(?:eel|al)|nodig|persoonlijke?|individueel|personal|eigen|uniek|unique|gedeeld|shared|hetzelfde',
  'redacted|masked|gemaskeerd|voorbeeld|example|x{4,}|vertrouwelijk|confidential|verborgen|hidden|versleuteld|encrypted|gehasht|hashed|tijdelijk|eenmalig|temporary|hoofdlettergevoelig',
  'sterk|zwak|strong|weak|veilig|onveilig|complex|verlopen|expired|vergeten|forgotten|kwijt|verloren|geblokkeerd|verwijderd|vervallen|uitgeschakeld',
  '\\p{L}*(?:wijzig|reset|vervang|verander|aanmaak|aanmak|vul|aanvra|vraa?g|voer|stel|controler|bewar|vernieuw|roter|geef|gev|kie[sz]|zet|typ|plak)\\p{L}{0,4}',
  'change|enter|see|zie|ask|vraag|bel|call|bij|via|ligt|staat|volgt|hieronder|below|hierboven|above|elders|elsewhere|mondeling|telefonisch|schriftelijk',
  '\\p{L}*(?:kluis|vault|safe|kast|kist|lade|envelop(?:pe)?|map|manager|document|bijlage|wiki|sharepoint|intranet|portaal|portal)',
  '\\p{L}*(?:beheerders?|administrator|leverancier|supplier|servicedesk|helpdesk|balie|receptie|secretariaat|bode|leider|directeur|afdeling|gebruiker|user|hoofd|team)',
  '\\p{L}*(?:beleid|policy|eis|eisen|regels?|rules|lengte|length|handleiding|manual|procedure|instructie|werkwijze|hint|scherm|veld|field|beheer)',
  '\\p{L}*(?:omschrijving|description|toelichting|opmerking(?:en)?|remarks?|datum|date|eigenaar|owner|naam|name|account|systeem|system|server|rol|role|functie|status|type|soort)',
  'entra|azure|windows|ldap|digid|eherkenning|itsme|office|active-?directory',
  '\\p{L}*(?:wachtwoord(?:en)?|password|passphrase|pincode)',
].map((words) => new RegExp(`^(?:${words})$`, 'iu'));
