import { type WordChoices, wordChoiceSchema } from './word-choices.ts';
import type { WordPart } from './word-parts.ts';

/** What somebody chose for a Word file beside a plan and did not take over yet, as it lies on the device. */
export interface WordDraft {
  fileName: string;
  /** The id of the record that has the file, where it was opened from there. */
  document?: string;
  choices: WordChoices;
}

/** Above this size the device keeps the choices only, and asks for the file again. */
export const largestKeptFile = 20_000_000;

/** Where the choices for a plan lie on the device, and where the file does: that is written once, choices often. */
export const wordDraftKeys = (organisationId: string, planId: string): { choices: string; file: string } => ({
  choices: `${organisationId}:word-${planId}`,
  file: `${organisationId}:word-file-${planId}`,
});

/** Reads a draft back; choices that an older program wrote in another form are left alone. */
export function wordDraftIn(value: unknown): WordDraft | undefined {
  const { fileName, document, choices } = (value ?? {}) as Partial<Record<keyof WordDraft, unknown>>;
  if (typeof fileName !== 'string' || typeof choices !== 'object' || choices === null) return undefined;
  const known = Object.entries(choices).flatMap(([part, one]) => {
    const { success, data } = wordChoiceSchema.safeParse(one);
    return success ? [[part, data] as const] : [];
  });
  if (known.length === 0) return undefined;
  return { fileName, ...(typeof document === 'string' ? { document } : {}), choices: Object.fromEntries(known) };
}

/** Choices for one plan as they lie on the device, with the places where they and the file lie. */
export interface LyingWordDraft {
  planId: string;
  keys: ReturnType<typeof wordDraftKeys>;
  draft: WordDraft;
  updatedAt: string;
}

/** The choices of one organisation among everything that lies on a device. */
export function wordDraftsAmong(
  organisationId: string,
  rows: readonly { key: string; value: unknown; updatedAt: string }[],
): LyingWordDraft[] {
  const { choices: before, file } = wordDraftKeys(organisationId, '');
  return rows.flatMap(({ key, value, updatedAt }) => {
    const isChoices = key.startsWith(before) && !key.startsWith(file);
    const draft = isChoices ? wordDraftIn(value) : undefined;
    const planId = key.slice(before.length);
    return draft === undefined ? [] : [{ planId, keys: wordDraftKeys(organisationId, planId), draft, updatedAt }];
  });
}

/**
 * The choices that still hold. A part's id comes from what it says, so the same file gets all of its choices back and
 * a mended one those of the parts that stayed; a section that left the plan asks for a choice again.
 */
export function choicesThatFit(
  choices: WordChoices,
  parts: readonly Pick<WordPart, 'id'>[],
  sections: readonly { key: string }[],
): WordChoices {
  const ids = new Set(parts.map(({ id }) => id));
  const keys = new Set(sections.map(({ key }) => key));
  const fitting = Object.entries(choices).filter(
    ([part, choice]) => ids.has(part) && (!('section' in choice) || keys.has(choice.section)),
  );
  return Object.fromEntries(fitting);
}
