import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

// npm runs this after `npm install`. It must end with a program that can start, or say that it did not.
const folder = fileURLToPath(new URL('../', import.meta.url));

if (folder.includes('/node_modules/')) process.exit(0);

const built = spawnSync(process.execPath, ['scripts/build.ts'], { cwd: folder, stdio: 'inherit' });
if (built.status === 0) process.exit(0);
process.stderr.write(
  [
    '',
    'Paraat: de webapplicatie is niet gebouwd; zie de melding hierboven. Herstel dat en voer daarna uit: npm run build',
    'Paraat: the web application was not built; see the message above. Mend that, then run: npm run build',
    '',
  ].join('\n'),
);
process.exit(1);
