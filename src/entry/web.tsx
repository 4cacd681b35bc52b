import './web/early.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '#ui/ui.css';
import { App } from './web/App.tsx';
import { keepProgram } from './web/program.ts';
import { keptTheme, showTheme } from './web/theme.ts';

showTheme(keptTheme());
const place = document.getElementById('paraat');
if (place === null) throw new Error('index.html lacks its place for the application');
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
void keepProgram();
