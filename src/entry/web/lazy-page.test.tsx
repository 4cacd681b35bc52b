import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { lazyPage, WaitingPart } from './lazy-page.tsx';

const never = () => new Promise<{ Late: () => null }>(() => {});

test('a page that is still coming is a page; a part of one brings no second main part', () => {
  const whole = lazyPage(never, 'Late');
  const part = lazyPage(never, 'Late', <WaitingPart />);
  expect(renderToString(<whole.Page />)).toContain('<main');
  expect(renderToString(<part.Page />)).toContain('laden');
  expect(renderToString(<part.Page />)).not.toContain('<main');
});
