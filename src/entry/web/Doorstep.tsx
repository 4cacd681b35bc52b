import type { ReactNode } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Button } from '#ui/Button.tsx';
import { useLanguage } from '#ui/language.tsx';
import { useGo } from '#ui/navigation.tsx';
import { followLinks } from './follow-links.ts';

/** The frame while nobody is known on this device: only the way in, in either language. */
export function Doorstep({ children }: { children: ReactNode }) {
  const go = useGo();
  const { language, choose } = useLanguage();
  const other = language === 'nl' ? 'en' : 'nl';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears the taps on the links inside
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click too
    <div className="paraat-shell" onClick={(event) => followLinks(event, go)}>
      <header className="paraat-shell__top">
        <div className="paraat-shell__line">
          <span className="paraat-shell__name">{m.ui_product()}</span>
          <Button look="subtle" lang={other} onClick={() => choose(other)}>
            {other === 'en' ? 'English' : 'Nederlands'}
          </Button>
        </div>
      </header>
      <div className="paraat-shell__content">{children}</div>
    </div>
  );
}
