import { createContext, useContext } from 'react';

/** Goes to an address of the house; `replace` leaves no trace in the way back. */
export type Go = (address: string, options?: { replace?: boolean }) => void;

/** How screens go elsewhere without knowing the router. Links are plain `<a href>`: the shell catches their taps. */
export const GoContext = createContext<Go>((address) => location.assign(address));

export const useGo = (): Go => useContext(GoContext);

/** Goes to the page before this one; null where this is the first page of the visit. */
export const BackContext = createContext<(() => void) | null>(null);

export const useBack = (): (() => void) | null => useContext(BackContext);
