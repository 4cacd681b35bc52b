import type { RecordView } from '#records/record.ts';
import { slugOf } from '#records/slug.ts';
import type { Setting } from './setting.ts';

/** What comes out of the box and is the first that an intruder tries. */
export const checkedTypes = ['account', 'password', 'port'] as const;
export type CheckedType = (typeof checkedTypes)[number];

/** `default` and `unknown` ask for work; `missing`: nobody wrote anything down. */
export type CheckedState = 'changed' | 'default' | 'unknown' | 'missing';

/** What is known of one sort of default setting of a system; the worst of its records decides. */
export interface DefaultCheck {
  type: CheckedType;
  state: CheckedState;
  /** When and by whom it was changed last, as far as that was written down. */
  changedOn: string | null;
  changedBy: string | null;
  settings: RecordView[];
}

export interface SystemChecks {
  system: RecordView;
  checks: DefaultCheck[];
  /** How many of the three ask for work. */
  open: number;
}

const byConcern: readonly CheckedState[] = ['default', 'unknown', 'missing', 'changed'];

/** For each system what is known of its default accounts, passwords and ports; those that worry most come first. */
export function defaultChecks(systems: readonly RecordView[], settings: readonly RecordView[]): SystemChecks[] {
  return systems
    .map((system) => checksOf(system, settings))
    .sort((a, b) => concern(b) - concern(a) || a.system.name.localeCompare(b.system.name, 'nl'));
}

/** The systems whose name holds every word that is typed. */
export function checksFor(checks: readonly SystemChecks[], typed: string): SystemChecks[] {
  const words = slugOf(typed).split('-');
  return checks.filter(
    ({ system }) => typed.trim() === '' || words.every((word) => slugOf(system.name).includes(word)),
  );
}

/** What is known to be default worries more than what nobody looked at. */
const concern = ({ checks }: SystemChecks): number =>
  checks.reduce((sum, { state }) => sum + { default: 100, unknown: 10, missing: 1, changed: 0 }[state], 0);

function checksOf(system: RecordView, settings: readonly RecordView[]): SystemChecks {
  const own = settings.filter(({ content }) => (content as Setting).about === system.id);
  const checks = checkedTypes.map((type) => checkOf(type, own));
  return { system, checks, open: checks.filter(({ state }) => state !== 'changed').length };
}

function checkOf(type: CheckedType, own: readonly RecordView[]): DefaultCheck {
  const settings = own.filter(({ content }) => (content as Setting).type === type);
  const states = settings.map(stateOf);
  const state =
    settings.length === 0
      ? 'missing'
      : (byConcern.find((one) => (states as CheckedState[]).includes(one)) ?? 'unknown');
  const latest = settings
    .map(({ content }) => content as Setting)
    .filter(({ changedOn }) => changedOn !== undefined)
    .sort((a, b) => (b.changedOn ?? '').localeCompare(a.changedOn ?? ''))[0];
  return { type, state, changedOn: latest?.changedOn ?? null, changedBy: latest?.changedBy ?? null, settings };
}

/** A value that equals the default is default, whatever was ticked; without an answer it is not known. */
export function stateOf({ content }: RecordView): Exclude<CheckedState, 'missing'> {
  const { stillDefault, value, defaultValue } = content as Setting;
  if (stillDefault === 'yes' || (value !== undefined && value === defaultValue)) return 'default';
  return stillDefault === 'no' ? 'changed' : 'unknown';
}

/** The records that a system still misses: nothing is known of them, and that is what they say. */
export const missingSettings = (
  { system, checks }: SystemChecks,
  nameOf: (type: CheckedType, system: string) => string,
): Setting[] =>
  checks
    .filter(({ state }) => state === 'missing')
    .map(({ type }) => ({ name: nameOf(type, system.name), about: system.id, type, stillDefault: 'unknown' }));
