/** Why a file of a folder of runbooks did not go in. */
export type RunbookSkip = 'not-a-runbook' | 'empty' | 'too-long' | 'too-large' | 'outside' | 'unreadable' | 'deleted';

/** What an import of a folder of runbooks did, per page where somebody may have to look. */
export interface RunbookReport {
  added: number;
  changed: number;
  unchanged: number;
  pages: { path: string; name: string; slug: string; outcome: 'added' | 'changed' | 'unchanged' }[];
  skipped: { path: string; reason: RunbookSkip }[];
  /** Changed by a person and in the file alike: the person's version stays. */
  conflicts: { path: string; name: string; slug: string; fields: string[] }[];
  /** Links to pages or pictures that are not in the folder. */
  deadLinks: { path: string; link: string }[];
  /** Owners that are no person here. */
  owners: { owner: string; pages: number }[];
  /** Text that looked like a password or key and was left out; only how often, not what. */
  secrets: { path: string; count: number }[];
  pictures: number;
}
