import type { FactSheet, Inform, Step } from './fact-sheet.ts';

const longestText = 2000;
const mostItems = 40;

/**
 * Reads what an editor has typed so far: empty lines and half-filled steps are left out, nothing is refused.
 * What is too long for the store stays: how it would look on paper is exactly the question.
 */
export function draftSheet(content: Record<string, unknown>): Partial<FactSheet> {
  return {
    recognise: texts(content.recognise),
    prioOneWhen: texts(content.prioOneWhen),
    steps: steps(content.steps),
    inform: informs(content.inform),
    meanwhile: texts(content.meanwhile),
    access: texts(content.access),
    stopAndCall: texts(content.stopAndCall),
    stopCalls: texts(content.stopCalls),
    start: steps(content.start),
    stop: steps(content.stop),
    check: steps(content.check),
    sources: items(content.sources).map((item) => filled(asObject(item), ['from', 'part', 'takenOn'])),
  };
}

const items = (value: unknown): unknown[] => (Array.isArray(value) ? value.slice(0, mostItems) : []);

const text = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, longestText) : '');

const texts = (value: unknown): string[] => items(value).map(text).filter(Boolean);

const steps = (value: unknown): Step[] =>
  items(value).flatMap((item) => {
    const { action, duration, ...rest } = asObject(item);
    if (text(action) === '') return [];
    return [
      {
        action: text(action),
        ...filled(rest, ['expected', 'ifNot', 'who', 'call']),
        ...(Number.isInteger(duration) ? { duration: duration as number } : {}),
      },
    ];
  });

const informs = (value: unknown): Inform[] =>
  items(value).flatMap((item) => {
    const { who, ...rest } = asObject(item);
    return text(who) === '' ? [] : [{ who: text(who), ...filled(rest, ['contact', 'number', 'when', 'text']) }];
  });

const asObject = (item: unknown): Record<string, unknown> =>
  typeof item === 'object' && item !== null ? (item as Record<string, unknown>) : {};

const filled = (item: Record<string, unknown>, fields: readonly string[]): Record<string, string> =>
  Object.fromEntries(fields.map((field) => [field, text(item[field])]).filter(([, value]) => value !== ''));
