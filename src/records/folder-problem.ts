/** A place in a file, both counted from 1. */
export interface Place {
  line: number;
  column: number;
}

/** What is wrong in one file of a folder, and what to do about it, in the language of the user. */
export interface FolderProblem extends Place {
  file: string;
  /** The path of the field, where it is about one: `steps.2.action`. */
  field?: string;
  message: string;
}

/** What was left alone, and why. */
export interface Skipped {
  ref: string;
  reason: string;
}

/** Thrown where a file cannot be read; whoever knows the file's path makes a `FolderProblem` of it. */
export class FolderFault extends Error {
  readonly place: Place;
  readonly field: string | undefined;
  constructor(place: Place, message: string, field?: string) {
    super(message);
    this.place = place;
    this.field = field;
  }
}

/** The problem that a fault is in this file; anything else is a fault of the program and goes on. */
export function problemIn(file: string, error: unknown): FolderProblem {
  if (!(error instanceof FolderFault)) throw error;
  const problem = { file, ...error.place, message: error.message };
  return error.field === undefined ? problem : { ...problem, field: error.field };
}
