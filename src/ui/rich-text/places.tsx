import { createContext, type ReactNode, useContext } from 'react';

/** Where what a text refers to is found: depends on the organisation, or on the pack that one reads. */
export interface Places {
  /** The address of a kept file; undefined where files cannot be shown. */
  attachment: (name: string) => string | undefined;
  /** The page of a record. */
  record: (kind: string, slug: string) => string;
}

const nowhere: Places = { attachment: () => undefined, record: (kind, slug) => `/${kind}/${slug}` };
const PlacesContext = createContext<Places>(nowhere);

/** Tells the texts below where their pictures and records are. */
export function PlacesProvider({ attachment, children }: Pick<Places, 'attachment'> & { children: ReactNode }) {
  return <PlacesContext value={{ ...nowhere, attachment }}>{children}</PlacesContext>;
}

/** Where the references of this text lead. */
export const usePlaces = (): Places => useContext(PlacesContext);
