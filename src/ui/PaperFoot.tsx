import { useEffect } from 'react';

/** Puts a text at the foot of every printed page, beside the page number; nothing on the screen. */
export function PaperFoot({ text }: { text: string }) {
  useEffect(() => {
    // A sheet made by the program is the only way to give a page margin its words without inline style.
    const sheet = new CSSStyleSheet();
    const words = text.replace(/[\\"]/g, '\\$&').replace(/\s+/g, ' ');
    sheet.replaceSync(`@page { @bottom-left { content: "${words}"; font-size: 9pt; } }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [text]);
  return null;
}
