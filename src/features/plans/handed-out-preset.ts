import { m } from '#platform/language/generated/messages.js';
import type { Named } from '#records/record-book.ts';
import type { CopyHolderView } from './plan-copies.ts';
import type { PlanView } from './plan-view.ts';

/** A text of which copies are handed out. */
export type HandedText = Pick<PlanView, 'version' | 'contentHash' | 'holders'> & { text: Named };

/** What is known before anybody types it, of the version that goes to a holder today, or to somebody new. */
export function handedOutPreset(
  { text, version, contentHash }: Omit<HandedText, 'holders'>,
  one: Pick<CopyHolderView, 'holder' | 'holderName' | 'form' | 'where'> | undefined,
  today: string,
): Record<string, string> {
  const { holder, holderName, form, where } = one ?? { holder: null, holderName: null, form: null, where: null };
  const who = holder?.name ?? holderName;
  const name =
    who === null
      ? m.plans_copy_receipt_name_other({ plan: text.name })
      : m.plans_copy_receipt_name({ plan: text.name, holder: who });
  const known = { holder: holder?.id, holderName: holder === null ? holderName : null, form, where };
  return {
    ...{ name: name.slice(0, 200), about: text.id, version: String(version), contentHash, handedOn: today },
    ...Object.fromEntries(Object.entries(known).flatMap(([field, value]) => (value == null ? [] : [[field, value]]))),
  };
}
