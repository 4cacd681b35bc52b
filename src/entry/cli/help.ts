import { m } from '#platform/language/generated/messages.js';
import type { Command, Option } from './command.ts';
import type { Entry } from './commands.ts';

/** Options that every command takes. */
export const sharedOptions: Record<string, Option> = {
  data: { value: 'DIR', about: () => m.entry_cli_option_data() },
  json: { about: () => m.entry_cli_option_json() },
  language: { value: 'nl|en', about: () => m.entry_cli_option_language() },
  help: { short: 'h', about: () => m.entry_cli_option_help() },
};

/** What there is to be done. */
export function overview(commands: Record<string, Entry>): string {
  const lines = Object.entries(commands).map(([name, { summary }]): [string, string] => [name, summary()]);
  return [
    m.entry_cli_usage({ command: m.entry_cli_command_word() }),
    '',
    ...columns(lines),
    '',
    m.entry_cli_more(),
  ].join('\n');
}

/** How one command is used. */
export function commandHelp(name: string, summary: string, { operands, options }: Command): string {
  const all = { ...options, ...sharedOptions };
  const lines = Object.entries(all).map(([key, option]): [string, string] => [
    optionWords(key, option),
    option.about(),
  ]);
  const words = operands === undefined || operands.words === '' ? '' : ` ${operands.words}`;
  return [summary, '', m.entry_cli_usage({ command: `${name}${words}` }), '', ...columns(lines)].join('\n');
}

function optionWords(name: string, { value, short }: Option): string {
  return `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
}

function columns(lines: [string, string][]): string[] {
  const width = Math.max(...lines.map(([left]) => left.length)) + 3;
  return lines.map(([left, right]) => `  ${left.padEnd(width)}${right}`);
}
