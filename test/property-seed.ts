import fc from 'fast-check';

/**
 * Properties draw anew on a developer's machine, and so find what nobody thought of. Where a change is judged (CI) they
 * draw the same each time: a red run is then about the change. PARAAT_SEED draws another series there too.
 */
const seed = process.env.PARAAT_SEED ?? (process.env.CI === undefined ? undefined : '20261122');
if (seed !== undefined) fc.configureGlobal({ seed: Number(seed) });
