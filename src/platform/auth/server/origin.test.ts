import { expect, it } from 'vitest';
import { requestOrigin } from './origin.ts';

const to = (host: string) => new Request('http://localhost/', { headers: { host } });

it.each([
  ['localhost:8080', {}, 'http://localhost:8080'],
  ['127.0.0.1:8080', {}, 'http://127.0.0.1:8080'],
  ['[::1]:8080', {}, 'http://[::1]:8080'],
  ['paraat.example.nl', { origin: 'https://paraat.example.nl' }, 'https://paraat.example.nl'],
  ['Paraat.example.nl', { origin: 'https://paraat.example.nl' }, 'https://paraat.example.nl'],
  ['localhost:8080', { origin: 'https://paraat.example.nl' }, 'http://localhost:8080'],
  ['192.168.1.5:8080', { ownHosts: ['192.168.1.5'] }, 'http://192.168.1.5:8080'],
  ['192.168.1.5:8080', {}, null],
  ['evil.example', { origin: 'https://paraat.example.nl' }, null],
  ['paraat.example.nl.evil.example', { origin: 'https://paraat.example.nl' }, null],
  ['localhost.evil.example', {}, null],
  ['localhost@evil.example', {}, null],
  ['localhost/evil', {}, null],
  ['', {}, null],
])('%j with %j is %j', (host, addresses, origin) => {
  expect(requestOrigin(to(host), addresses)).toBe(origin);
});
