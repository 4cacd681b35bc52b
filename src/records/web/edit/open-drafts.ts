/** The drafts that are being written on a screen now: their screens send them, nobody else does. */
export const openDrafts = new Set<string>();
