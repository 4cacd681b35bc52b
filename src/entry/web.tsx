// First of all: what the device and the server are asked takes time in which the rest can be made.
import './web/early.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { copyRead } from './web/early.ts';
import '#ui/ui.css';
import { App } from './web/App.tsx';
import { keepProgram } from './web/program.ts';
import { houseRouter } from './web/router.tsx';
import { keptTheme, showTheme } from './web/theme.ts';

showTheme(keptTheme());
const place = document.getElementById('paraat');
if (place === null) throw new Error('index.html lacks its place for the application');
const root = createRoot(place);
const router = houseRouter();
/** A device with very much to read shows the frame meanwhile. */
const patience = 500;
const tooLong = new Promise<void>((done) => setTimeout(done, patience));

// Whoever opens a page wants what stands there: an empty page drawn before it only costs a phone time.
void Promise.race([Promise.all([copyRead, router.load().catch(() => undefined)]), tooLong]).then(() => {
  root.render(
    <StrictMode>
      <App router={router} />
    </StrictMode>,
  );
  void keepProgram();
});
