import { m } from '#platform/language/generated/messages.js';
import type { WordWarning } from '../../word-document.ts';
import type { PartType, WordPart } from '../../word-parts.ts';
import type { Proposal } from '../../word-proposal.ts';
import type { Doubt } from '../../word-shape.ts';
import type { WordState } from '../../word-states.ts';

/** What a part is called: its heading, or what it is where it has none. */
export function partTitle({ title, type }: WordPart): string {
  if (type === 'contents') return m.documents_word_part_contents();
  if (type === 'margins') return m.documents_word_part_margins();
  return title === '' ? m.documents_word_part_begin() : title;
}

/** What a part mostly is; nothing for plain text. */
export function typeWords(type: PartType): string | undefined {
  return {
    text: undefined,
    contents: undefined,
    margins: undefined,
    steps: m.documents_word_type_steps(),
    contacts: m.documents_word_type_contacts(),
    picture: m.documents_word_type_picture(),
    empty: m.documents_word_type_empty(),
  }[type];
}

/** What one press does with all that is surely proposed: most of it may be left out, and then nothing is taken over. */
export function takeSureWords(sure: readonly Pick<Proposal, 'as'>[]): string {
  const leave = sure.filter(({ as }) => as === 'skip').length;
  const take = sure.length - leave;
  if (leave === 0) return m.documents_word_take_sure({ count: take });
  return take === 0
    ? m.documents_word_leave_sure({ count: leave })
    : m.documents_word_take_and_leave_sure({ take, leave });
}

/** Why something is proposed. */
export function reasonWords({ reason }: Proposal): string {
  return {
    contents: m.documents_word_because_contents,
    margins: m.documents_word_because_margins,
    administration: m.documents_word_because_administration,
    'same-title': m.documents_word_because_same_title,
    'heading-word': m.documents_word_because_heading_word,
    'like-title': m.documents_word_because_like_title,
    parent: m.documents_word_because_parent,
    steps: m.documents_word_because_steps,
    contacts: m.documents_word_because_contacts,
  }[reason]();
}

/** What speaks against it, so that somebody chooses with open eyes. */
export function doubtWords(doubt: Doubt): string {
  return {
    agreement: m.documents_word_doubt_agreement,
    holes: m.documents_word_doubt_holes,
    empty: m.documents_word_doubt_empty,
    'no-number': m.documents_word_doubt_no_number,
    'no-action': m.documents_word_doubt_no_action,
    'read-first': m.documents_word_doubt_read_first,
    shape: m.documents_word_doubt_shape,
    below: m.documents_word_doubt_below,
  }[doubt]();
}

/** A state of a part, as the button says that shows only those. */
export function stateWords(state: WordState | 'all'): string {
  return {
    all: m.documents_word_state_all,
    open: m.documents_word_state_open,
    proposal: m.documents_word_state_proposal,
    chosen: m.documents_word_state_chosen,
    skipped: m.documents_word_state_skipped,
  }[state]();
}

/** What was left out of the file. */
export function warningWords(warning: WordWarning, count: number): string {
  return {
    comments: m.documents_word_warning_comments,
    'tracked-changes': m.documents_word_warning_tracked_changes,
    'hidden-text': m.documents_word_warning_hidden_text,
    drawing: m.documents_word_warning_drawing,
    'picture-elsewhere': m.documents_word_warning_picture_elsewhere,
    'picture-kind': m.documents_word_warning_picture_kind,
    'picture-broken': m.documents_word_warning_picture_broken,
    'picture-too-large': m.documents_word_warning_picture_too_large,
    'no-headings': m.documents_word_warning_no_headings,
  }[warning]({ count });
}
