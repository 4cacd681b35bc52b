import { isLocale, setLocale } from '#platform/language/generated/runtime.js';
import { UsageProblem } from './command.ts';

/** Chooses the language of all output: `--language`, else what the terminal says, else Dutch. */
export function chooseLanguage(args: readonly string[], environment: Record<string, string | undefined>): void {
  const wished = optionValue(args);
  if (wished !== undefined && !isLocale(wished)) throw new UsageProblem(`--language nl | en`);
  const terminal = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  void setLocale(wished ?? (terminal.startsWith('en') ? 'en' : 'nl'), { reload: false });
}

function optionValue(args: readonly string[]): string | undefined {
  const index = args.findIndex((arg) => arg === '--language' || arg.startsWith('--language='));
  if (index === -1) return undefined;
  return args[index] === '--language' ? (args[index + 1] ?? '') : args[index]?.slice('--language='.length);
}
