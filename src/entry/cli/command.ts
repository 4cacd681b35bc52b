import type { Installation } from '#platform/config/installation.ts';
import type { Database } from '#platform/database/database.ts';

/** One option of a command; `value` names what follows it, and is left out for a switch. */
export interface Option {
  value?: string;
  short?: string;
  about: () => string;
}

/** One command of the command line; written in a file of its own and named in `commands.ts`. */
export interface Command {
  /** What comes after the name and before the options: `FILE-OR-FOLDER...`. */
  operands?: { words: string; least: number; most: number };
  options?: Record<string, Option>;
  /** Does the work; the number is the exit code, 0 only for success. */
  run(call: Call): Promise<number>;
}

/** One use of a command: what was asked for, and the ways to answer. */
export interface Call {
  operands: string[];
  text(option: string): string | undefined;
  given(option: string): boolean;
  /** Whether the answer is for a program. */
  json: boolean;
  installation: Installation;
  /** A line for a person; silent with --json. */
  say(line: string): void;
  /** The one answer for a program; silent without --json. */
  give(value: unknown): void;
  /** A line beside the answer, for whoever looks on. */
  warn(line: string): void;
  /** Opens the database for a piece of work, also beside a running server, and closes it whatever happens. */
  withDatabase<Result>(work: (database: Database) => Promise<Result>): Promise<Result>;
}

/** Something is wrong with what was asked for: a sentence, and exit code 1. */
export class CommandProblem extends Error {
  readonly advice: string | undefined;
  constructor(what: string, advice?: string) {
    super(what);
    this.advice = advice;
  }
}

/** The command was not typed as it should be: a sentence, and exit code 2. */
export class UsageProblem extends Error {}
