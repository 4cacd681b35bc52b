import { useCallback, useEffect, useState } from 'react';

/** Something of the server, fetched when the screen opens and again when asked; undefined while it is not there. */
export function useFetched<Thing>(fetchIt: () => Promise<Thing>): {
  data: Thing | undefined;
  failed: boolean;
  again: () => void;
} {
  const [state, setState] = useState<{ data: Thing | undefined; failed: boolean }>({ data: undefined, failed: false });
  const again = useCallback(() => {
    fetchIt().then(
      (data) => setState({ data, failed: false }),
      () => setState(({ data }) => ({ data, failed: true })),
    );
  }, [fetchIt]);
  useEffect(again, [again]);
  return { ...state, again };
}
