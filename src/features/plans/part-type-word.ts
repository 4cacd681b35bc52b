import type { PaperLanguage } from '#features/fact-sheets/paper.ts';
import type { AssetType } from '#features/landscape/asset.ts';
import { assetTypeWords } from '#features/landscape/asset-type-words.ts';
import { m } from '#platform/language/generated/messages.js';
import type { KindName } from '#records/kind-name.ts';

/**
 * What a part of a target is: a kind of equipment in words, else what somebody typed; a line to the internet has no type
 * but its kind. Without `language` as on the screen.
 */
export function partTypeWord(kind: KindName, type: string | null, language?: PaperLanguage): string {
  const locale = language === undefined ? undefined : { locale: language };
  if (type === null) return kind === 'internet-connection' ? m.plans_paper_internet_line({}, locale) : '';
  return Object.hasOwn(assetTypeWords, type) ? assetTypeWords[type as AssetType]({}, locale) : type;
}
