import type { PaperLanguage } from '#features/fact-sheets/paper.ts';
import type { AssetType } from '#features/landscape/asset.ts';
import { assetTypeWords } from '#features/landscape/asset-type-words.ts';

/** What a part of a target is: a kind of equipment in words, else what somebody typed. Without `language` as on the screen. */
export function partTypeWord(type: string | null, language?: PaperLanguage): string {
  if (type === null || !Object.hasOwn(assetTypeWords, type)) return type ?? '';
  return assetTypeWords[type as AssetType]({}, language === undefined ? undefined : { locale: language });
}
