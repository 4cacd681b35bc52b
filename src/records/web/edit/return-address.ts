import { returnParameter, returnPath } from '../../record-path.ts';

/** Where saving leads, as the address of this screen says it. */
export const returnFromAddress = (): string | undefined =>
  returnPath(new URLSearchParams(location.search).get(returnParameter));
