import { openEarly } from '#records/web/replica-early.ts';

/** The first line of the program that runs: the browser opens the copy while the screens are still being made. */
export const copyRead = openEarly();
