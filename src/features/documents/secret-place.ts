import { m } from '#platform/language/generated/messages.js';
import { leftOut } from '#records/masked-text.ts';
import { secretsIn } from '#records/secret.ts';

/** Where a secret stands in a file: the page, slide or sheet, and the line around it, without the secret. */
export interface SecretPlace {
  part?: { type: 'page' | 'slide' | 'sheet'; name: string };
  around: string;
}

/** So many places are told; whoever goes to the file sees the rest. */
export const mostPlaces = 20;

/** Where a secret stands, in words: `Bladzijde 3: Gebruiker beheer, wachtwoord: •••`. */
export function secretPlaceText({ part, around }: SecretPlace, locale?: 'nl' | 'en'): string {
  if (part === undefined) return around;
  const options = locale === undefined ? {} : { locale };
  return `${partWords[part.type]({ name: part.name }, options)}: ${around}`;
}

const partWords = {
  page: m.documents_secret_page,
  slide: m.documents_secret_slide,
  sheet: m.documents_secret_sheet,
};

/** The places as the record of a document keeps them; a line that would still be taken for a secret tells its page only. */
export const placesForRecord = (places: readonly SecretPlace[]): string[] =>
  places.slice(0, mostPlaces).map((place) => {
    const text = secretPlaceText(place, 'nl').slice(0, 300).toWellFormed();
    return secretsIn(text).length === 0 ? text : secretPlaceText({ ...place, around: leftOut }, 'nl');
  });

/** The same as a part of a record's content; nothing where the file holds no secret. */
export const secretsAt = (places: readonly SecretPlace[]): { secretsAt?: string[] } =>
  places.length === 0 ? {} : { secretsAt: placesForRecord(places) };
