import { parseArgs } from 'node:util';
import { readInstallation } from '#platform/config/installation.ts';
import { codeOf, errorText, StartProblem } from '#platform/database/start-problem.ts';
import { m } from '#platform/language/generated/messages.js';
import { type Call, type Command, CommandProblem, UsageProblem } from './command.ts';
import { commands } from './commands.ts';
import { commandHelp, overview, sharedOptions } from './help.ts';
import { chooseLanguage } from './language.ts';
import { withDatabase } from './with-database.ts';

/** Runs one command line and gives its exit code: 0 done, 1 not done, 2 not understood. */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  const json = args.includes('--json');
  try {
    chooseLanguage(args, process.env);
    return await runCommand(args);
  } catch (error) {
    return explain(error, json);
  }
}

async function runCommand(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || ['help', '--help', '-h'].includes(name)) {
    process.stdout.write(`${overview(commands)}\n`);
    return name === undefined ? 2 : 0;
  }
  const entry = commands[name];
  if (entry === undefined) throw new UsageProblem(m.entry_cli_unknown_command({ name }));
  const command = await entry.load();
  const { values, positionals } = parse(name, command, rest);
  if (values.help === true) {
    process.stdout.write(`${commandHelp(name, entry.summary(), command)}\n`);
    return 0;
  }
  const { least = 0, most = 0, words = '' } = command.operands ?? {};
  if (positionals.length < least) throw new UsageProblem(m.entry_cli_too_few({ name, words }));
  if (positionals.length > most) throw new UsageProblem(m.entry_cli_too_many({ name, word: positionals[most] ?? '' }));
  return command.run(callOf(values, positionals));
}

type Values = Record<string, string | boolean | undefined>;

function parse(name: string, command: Command, args: string[]): { values: Values; positionals: string[] } {
  const all = Object.entries({ ...command.options, ...sharedOptions });
  const options = all.map(([key, { value, short }]) => {
    const type = value === undefined ? ('boolean' as const) : ('string' as const);
    return [key, short === undefined ? { type } : { type, short }] as const;
  });
  try {
    const parsed = parseArgs({ args, options: Object.fromEntries(options), allowPositionals: true, strict: true });
    return { values: parsed.values as Values, positionals: parsed.positionals };
  } catch (error) {
    const quoted = /'(-[^']*)'/.exec(errorText(error))?.[1] ?? '';
    const word = /--[\w-]+/.exec(quoted)?.[0] ?? quoted;
    const known = all.some(([key]) => word === `--${key}`);
    throw new UsageProblem(known ? m.entry_cli_option_value({ word }) : m.entry_cli_unknown_option({ name, word }));
  }
}

function callOf(values: Values, operands: string[]): Call {
  const json = values.json === true;
  const text = (option: string): string | undefined => {
    const value = values[option];
    return typeof value === 'string' ? value : undefined;
  };
  const installation = readInstallation({ data: text('data'), port: text('port'), host: text('host') });
  return {
    operands,
    text,
    given: (option) => values[option] === true,
    json,
    installation,
    say: (line) => void (json || process.stdout.write(`${line}\n`)),
    give: (value) => void (json && process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)),
    warn: (line) => void process.stderr.write(`${line}\n`),
    withDatabase: (work) => withDatabase(installation.place, work),
  };
}

function explain(error: unknown, json: boolean): number {
  if (error instanceof UsageProblem) {
    if (json) process.stdout.write(`${JSON.stringify({ error: { what: error.message } }, null, 2)}\n`);
    else process.stderr.write(`${error.message}\n${m.entry_cli_see_help()}\n`);
    return 2;
  }
  const { what, advice } = wordsFor(error);
  if (json) process.stdout.write(`${JSON.stringify({ error: { what, advice } }, null, 2)}\n`);
  else process.stderr.write(`${what}\n${advice === undefined ? '' : `${advice}\n`}`);
  // Without advice the program itself did not expect this: where it happened helps who must mend it.
  if (advice === undefined && !(error instanceof CommandProblem) && error instanceof Error) {
    process.stderr.write(`${error.stack ?? ''}\n`);
  }
  return 1;
}

function wordsFor(error: unknown): { what: string; advice: string | undefined } {
  if (error instanceof StartProblem) return { what: error.what, advice: error.advice };
  if (error instanceof CommandProblem) return { what: error.message, advice: error.advice };
  const path = error instanceof Error && 'path' in error ? String(error.path) : '?';
  const code = codeOf(error) ?? '';
  if (code === 'ENOSPC') return { what: m.platform_disk_full({ path }), advice: m.platform_disk_full_advice() };
  if (!['EACCES', 'EPERM', 'EROFS'].includes(code)) return { what: errorText(error), advice: undefined };
  const facts = { path, reason: errorText(error) };
  return { what: m.platform_folder_not_writable(facts), advice: m.platform_folder_not_writable_advice(facts) };
}
