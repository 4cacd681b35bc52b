import type { RecordView } from '#records/record.ts';
import type { Handling } from './handling.ts';
import type { Setting } from './setting.ts';

/** One line of a handling: which setting, what it was and what it is now. */
export type AlteredLine = NonNullable<Handling['settings']>[number];

type Settings = ReadonlyMap<string, RecordView>;

/** A setting that was altered, with its record as it is now and whether that says so already. */
export interface AlteredSetting {
  setting: RecordView;
  from: string | null;
  to: string | null;
  /** Of a password only is said that it was changed; never a value. */
  isPassword: boolean;
  /** The record does not say yet what was done, and nothing that was done later. */
  behind: boolean;
}

/**
 * The lines with the old value of each setting that was chosen since `before`. What somebody typed stays; a value that
 * was proposed for another setting goes.
 */
export function withOldValues(before: readonly AlteredLine[], lines: AlteredLine[], settings: Settings): AlteredLine[] {
  const next = lines.map((line, at): AlteredLine => {
    const was = before[at]?.setting;
    if (line.setting === was) return line;
    const isProposed = line.from !== undefined && line.from === oldValue(was, settings);
    if ((line.from ?? '') !== '' && !isProposed) return line;
    const { from: _, ...rest } = line;
    const from = oldValue(line.setting, settings);
    return from === undefined ? rest : { ...rest, from };
  });
  return next.every((line, at) => line === lines[at]) ? lines : next;
}

function oldValue(id: string | undefined, settings: Settings): string | undefined {
  const content = settings.get(id ?? '')?.content as Setting | undefined;
  return content === undefined || content.type === 'password' ? undefined : content.value;
}

/** The settings that a handling altered, each once as it was left; one that is gone is left out. */
export function alteredSettings(handling: RecordView, settings: Settings): AlteredSetting[] {
  const { settings: lines = [], doneOn } = handling.content as Handling;
  const last = new Map(lines.map((line) => [line.setting, line]));
  return [...last.values()].flatMap((line) => {
    const setting = settings.get(line.setting ?? '');
    if (setting === undefined) return [];
    const content = setting.content as Setting;
    const isPassword = content.type === 'password';
    const first = lines.find((one) => one.setting === line.setting);
    const [from, to] = isPassword ? [null, null] : [first?.from ?? null, line.to ?? null];
    return [{ setting, from, to, isPassword, behind: isBehind(content, to, doneOn) }];
  });
}

function isBehind({ type, value, stillDefault, changedOn }: Setting, to: string | null, doneOn?: string): boolean {
  if (doneOn !== undefined && changedOn !== undefined && changedOn > doneOn) return false;
  if (type !== 'password') return to !== null && value !== to;
  return stillDefault !== 'no' || (doneOn !== undefined && changedOn !== doneOn);
}

/**
 * The setting's content after the change: its value, whether that is the default, and when, by whom and why it was
 * changed. Who changed it before says nothing of this value. `today` stands in for a day that was not said.
 */
export function afterAltering(
  altered: Pick<AlteredSetting, 'setting' | 'from' | 'to'>,
  handling: RecordView,
  today: string,
) {
  const before = altered.setting.content as Setting;
  const { name, doneOn = today, doneBy: [changedBy] = [] } = handling.content as Handling;
  const { changedBy: _, ...kept } = before;
  return {
    ...kept,
    ...valueAfter(before, altered),
    changedOn: doneOn,
    ...(changedBy !== undefined && { changedBy }),
    why: name,
  } satisfies Setting;
}

function valueAfter(before: Setting, { from, to }: Pick<AlteredSetting, 'from' | 'to'>): Partial<Setting> {
  if (before.type === 'password') return { stillDefault: 'no' };
  if (to === null) return {};
  // What was still the default tells what the default is.
  const wasDefault = before.stillDefault === 'yes' ? (before.value ?? from ?? undefined) : undefined;
  const defaultValue = before.defaultValue ?? wasDefault;
  const stillDefault = stillDefaultAfter(before, defaultValue, to);
  return {
    value: to,
    ...(defaultValue !== undefined && { defaultValue }),
    ...(stillDefault !== undefined && { stillDefault }),
  };
}

/** Where nobody knows the default, another value may be it or not. */
function stillDefaultAfter(before: Setting, defaultValue: string | undefined, to: string): Setting['stillDefault'] {
  if (defaultValue !== undefined) return defaultValue === to ? 'yes' : 'no';
  if (before.stillDefault === 'yes') return 'no';
  return before.stillDefault === 'no' && before.value !== to ? 'unknown' : before.stillDefault;
}
