import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { m } from '#platform/language/generated/messages.js';

/** A page in a file of its own, that is fetched when it is first needed or when `preload` asks for it. */
export interface LazyPage<Props extends object> {
  Page: ComponentType<Props>;
  preload: () => void;
}

/** Makes a page out of the component that a module exports under this name; a part of a page waits as a part. */
export function lazyPage<Name extends string, Props extends object>(
  load: () => Promise<Record<Name, ComponentType<Props>>>,
  name: Name,
  waiting: ReactNode = <Waiting />,
): LazyPage<Props> {
  let loading: Promise<{ default: ComponentType<Props> }> | undefined;
  const once = () => {
    loading ??= load().then((module) => ({ default: module[name] }));
    // A part that did not come may come at the next try.
    loading.catch(() => {
      loading = undefined;
    });
    return loading;
  };
  const Lazy = lazy(once) as unknown as ComponentType<Props>;
  const Page = (props: Props) => (
    <Suspense fallback={waiting}>
      <Lazy {...props} />
    </Suspense>
  );
  return { Page, preload: () => void once().catch(() => undefined) };
}

/** Says after a while that something is coming; at once would only flicker. */
export function Waiting() {
  return (
    <main className="paraat-page" id="inhoud" tabIndex={-1}>
      <WaitingPart />
    </main>
  );
}

/** The same within a page, which has its own main part already. */
export const WaitingPart = () => <p className="paraat-late paraat-soft">{m.entry_loading()}</p>;
