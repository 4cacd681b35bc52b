import { m } from '#platform/language/generated/messages.js';
import type { PlaceName } from './interview-places.ts';

/** The chapters of a talk, in the order in which somebody tells about a system. */
export const chapters = [
  'what',
  'recognise',
  'first',
  'tell',
  'meanwhile',
  'access',
  'needs',
  'backup',
  'normal',
  'open',
] as const;
export type Chapter = (typeof chapters)[number];

/** Who may know what the person at the table does not. */
export type Asked = 'owner' | 'deputy' | 'team' | 'supplier';

/** One plain question, with an example of a good answer and where the answer goes. */
export interface Question {
  /** Stays the same for ever: answers keep it. */
  key: string;
  chapter: Chapter;
  ask: () => string;
  hint: () => string;
  feeds: readonly PlaceName[];
  /** To whom it can go when nobody at the table knows. */
  knownBy: readonly Asked[];
}

const question = (
  chapter: Chapter,
  key: string,
  words: readonly [() => string, () => string],
  feeds: readonly PlaceName[],
  knownBy: readonly Asked[] = ['deputy', 'owner', 'team'],
): Question => ({ chapter, key, ask: words[0], hint: words[1], feeds, knownBy });

/** The guided interview: from what everybody knows to what nobody likes to say. */
export const questions: readonly Question[] = [
  question('what', 'what', [m.programme_ask_what, m.programme_hint_what], ['summary']),
  question('what', 'users', [m.programme_ask_users, m.programme_hint_users], ['impact']),
  question('what', 'hurt', [m.programme_ask_hurt, m.programme_hint_hurt], ['impact']),
  question('what', 'busy', [m.programme_ask_busy, m.programme_hint_busy], ['impact']),
  question(
    'recognise',
    'first-sign',
    [m.programme_ask_first_sign, m.programme_hint_first_sign],
    ['recognise'],
    ['deputy', 'team', 'owner'],
  ),
  question(
    'recognise',
    'prio-one',
    [m.programme_ask_prio_one, m.programme_hint_prio_one],
    ['prio-one-when', 'activate-when'],
  ),
  question('first', 'first-steps', [m.programme_ask_first_steps, m.programme_hint_first_steps], ['steps', 'response']),
  question('first', 'if-not', [m.programme_ask_if_not, m.programme_hint_if_not], ['steps', 'recovery']),
  question('first', 'works-again', [m.programme_ask_works_again, m.programme_hint_works_again], ['check', 'recovered']),
  question(
    'first',
    'stop-and-call',
    [m.programme_ask_stop_and_call, m.programme_hint_stop_and_call],
    ['stop-and-call'],
  ),
  question('tell', 'call', [m.programme_ask_call, m.programme_hint_call], ['contacts']),
  question('tell', 'tell', [m.programme_ask_tell, m.programme_hint_tell], ['inform', 'communication']),
  question(
    'tell',
    'supplier',
    [m.programme_ask_supplier, m.programme_hint_supplier],
    ['suppliers'],
    ['supplier', 'owner', 'deputy'],
  ),
  question(
    'meanwhile',
    'meanwhile',
    [m.programme_ask_meanwhile, m.programme_hint_meanwhile],
    ['meanwhile', 'emergency'],
    ['team', 'deputy', 'owner'],
  ),
  question(
    'meanwhile',
    'catch-up',
    [m.programme_ask_catch_up, m.programme_hint_catch_up],
    ['return'],
    ['team', 'deputy', 'owner'],
  ),
  question('access', 'access', [m.programme_ask_access, m.programme_hint_access], ['access']),
  question('access', 'means', [m.programme_ask_means, m.programme_hint_means], ['resources']),
  question(
    'needs',
    'needs',
    [m.programme_ask_needs, m.programme_hint_needs],
    ['dependencies'],
    ['supplier', 'deputy', 'owner'],
  ),
  question('needs', 'needed-by', [m.programme_ask_needed_by, m.programme_hint_needed_by], ['dependencies']),
  question(
    'backup',
    'backup',
    [m.programme_ask_backup, m.programme_hint_backup],
    ['restore'],
    ['supplier', 'deputy', 'owner'],
  ),
  question(
    'backup',
    'restore',
    [m.programme_ask_restore, m.programme_hint_restore],
    ['recovery'],
    ['supplier', 'deputy', 'owner'],
  ),
  question(
    'backup',
    'last-test',
    [m.programme_ask_last_test, m.programme_hint_last_test],
    ['restore-result'],
    ['supplier', 'deputy', 'owner'],
  ),
  question('normal', 'start', [m.programme_ask_start, m.programme_hint_start], ['start']),
  question('normal', 'stop', [m.programme_ask_stop, m.programme_hint_stop], ['stop']),
  question('open', 'not-arranged', [m.programme_ask_not_arranged, m.programme_hint_not_arranged], ['not-arranged']),
  question('open', 'assumptions', [m.programme_ask_assumptions, m.programme_hint_assumptions], ['assumptions']),
];

/** The words of a chapter. */
export const chapterWords: Record<Chapter, () => string> = {
  what: m.programme_chapter_what,
  recognise: m.programme_chapter_recognise,
  first: m.programme_chapter_first,
  tell: m.programme_chapter_tell,
  meanwhile: m.programme_chapter_meanwhile,
  access: m.programme_chapter_access,
  needs: m.programme_chapter_needs,
  backup: m.programme_chapter_backup,
  normal: m.programme_chapter_normal,
  open: m.programme_chapter_open,
};

const byKey = new Map(questions.map((one) => [one.key, one]));

/** The question that an answer belongs to; undefined for one that is no longer asked. */
export const questionOf = (key: string): Question | undefined => byKey.get(key);
