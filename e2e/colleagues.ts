import type { Browser, Page } from '@playwright/test';
import { copyIsComplete, expect } from './journey.ts';
import type { Paraat } from './paraat.ts';

/** People of the example municipality who judge texts, by who they are for the plan of Burgerzaken (BRP). */
export const people = {
  administrator: { name: 'Fatima Bouzid', email: 'Fatima.Bouzid@voorbeeldstad.example' },
  stranger: { name: 'Sanne Stage', email: 'sanne.stage@voorbeeldstad.example' },
  ciso: { name: 'Marloes Kuiper', email: 'marloes.kuiper@voorbeeldstad.example' },
};

/** Somebody whom the administrator invited, in a browser of their own. */
export async function colleague(
  browser: Browser,
  administrator: Page,
  paraat: Paraat,
  { name, email }: { name: string; email: string },
): Promise<Page> {
  const link = await administrator.evaluate(
    async (member) => {
      const answer = await fetch('/api/members', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(member),
      });
      return ((await answer.json()) as { url: string }).url;
    },
    { name, email, role: 'reader' },
  );
  const context = await browser.newContext({ viewport: administrator.viewportSize(), locale: 'nl-NL' });
  const page = await context.newPage();
  await page.goto(link.replace(/^https?:\/\/[^/]+/, paraat.address));
  await page.getByRole('button', { name: 'Meld je aan' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wat is er stuk?');
  await copyIsComplete(page);
  return page;
}

/** Goes to a page and waits until it says what it is. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

export const verdicts = {
  correct: 'Ja, dit klopt',
  understandable: 'Ja, ik begrijp dit zonder hulp',
  agreed: 'Ja, akkoord',
};

/** Each of these people says their yes on the text at this address; one of them may say more than one. */
export async function sayYes(text: string, said: readonly (readonly [Page, ...string[]])[]): Promise<void> {
  for (const [person, ...answers] of said) {
    await open(person, `${text}/bevestigen`);
    for (const [at, answer] of answers.entries()) {
      await person.getByRole('button', { name: answer }).click();
      await expect(person.getByText('Jij zei: ja.')).toHaveCount(at + 1);
    }
  }
}

/** The editor, on the page where the text is confirmed, makes it the valid one. */
export async function makeValid(editor: Page): Promise<void> {
  await editor.reload();
  await editor.getByRole('button', { name: 'Maak geldig' }).click();
  await expect(editor.getByText('Dit is nu de geldige tekst.')).toBeVisible();
}
