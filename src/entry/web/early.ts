import { openEarly } from '#records/web/replica-early.ts';
import { askFirstPage } from '#records/web/replica-server.ts';
import { rememberedSession } from '#records/web/session.ts';
import { askSessionEarly } from './ask-session.ts';

/** The first line of the program that runs: the browser opens the copy while the screens are still being made. */
export const copyRead = openEarly();

// A device that remembers nobody has no copy either: it asks at once who this is, and then for the first of it.
if (rememberedSession() === undefined) {
  void askSessionEarly().then((answer) => {
    if (typeof answer === 'object') askFirstPage(answer.organisationSlug);
  });
}
