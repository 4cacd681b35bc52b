/** What a user agent says about itself, as far as a person would recognise it; null where it says nothing known. */
export function deviceParts(userAgent: string): { browser: string; system: string } | null {
  const browser = first(userAgent, browsers);
  const system = first(userAgent, systems);
  return browser === null || system === null ? null : { browser, system };
}

// The order matters: Edge also says Chrome, and Chrome also says Safari.
const browsers = [
  ['Edg', 'Edge'],
  ['OPR/', 'Opera'],
  ['SamsungBrowser', 'Samsung Internet'],
  ['Firefox', 'Firefox'],
  ['FxiOS', 'Firefox'],
  ['CriOS', 'Chrome'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const;

const systems = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'Mac'],
  ['CrOS', 'Chromebook'],
  ['Linux', 'Linux'],
] as const;

const first = (text: string, signs: readonly (readonly [string, string])[]): string | null =>
  signs.find(([sign]) => text.includes(sign))?.[1] ?? null;
