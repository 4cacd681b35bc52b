import { m } from '#platform/language/generated/messages.js';
import type { RunbookSkip } from './runbook-report.ts';

const words: Record<RunbookSkip, () => string> = {
  'not-a-runbook': m.documents_runbooks_skip_not_a_runbook,
  empty: m.documents_runbooks_skip_empty,
  'too-long': m.documents_runbooks_skip_too_long,
  'too-large': m.documents_runbooks_skip_too_large,
  outside: m.documents_runbooks_skip_outside,
  unreadable: m.documents_runbooks_skip_unreadable,
  deleted: m.documents_runbooks_skip_deleted,
};

/** Why a file did not go in, in words. */
export const skipText = (reason: RunbookSkip): string => words[reason]();
