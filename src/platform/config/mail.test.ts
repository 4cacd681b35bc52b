import { describe, expect, it } from 'vitest';
import { StartProblem } from '../database/start-problem.ts';
import { readMail } from './mail.ts';

const server = 'smtps://mail.testdrecht.example:465';

describe('mail settings', () => {
  it('are none where nothing is set', () => {
    expect(readMail({})).toBeUndefined();
    expect(readMail({ PARAAT_SMTP_URL: '', PARAAT_MAIL_FROM: '' })).toBeUndefined();
  });

  it.each([
    ['paraat@testdrecht.example', 'Paraat'],
    ['Gemeente Testdrecht <paraat@testdrecht.example>', 'Gemeente Testdrecht'],
    ['"Paraat, Testdrecht" <paraat@testdrecht.example>', 'Paraat, Testdrecht'],
  ])('take %s as the sender', (from, name) => {
    const read = readMail({ PARAAT_SMTP_URL: server, PARAAT_MAIL_FROM: from });
    expect(read).toEqual({ server, from: { address: 'paraat@testdrecht.example', name }, example: false });
  });

  it.each([
    ['a sender without a server', '', 'paraat@testdrecht.example'],
    ['a server without a sender', server, ''],
    ['a server over http', 'http://mail.testdrecht.example', 'paraat@testdrecht.example'],
    ['no address at all', 'mail.testdrecht.example', 'paraat@testdrecht.example'],
    ['an option that switches TLS checks off', `${server}?tls.rejectUnauthorized=false`, 'paraat@testdrecht.example'],
    ['a sender without a domain', server, 'paraat'],
    ['a sender with another header in it', server, 'Paraat\r\nBcc: <x@y.example>'],
    ['a sender with two addresses', server, 'a@b.example, c@d.example'],
  ])('refuse %s', (_, url, from) => {
    expect(() => readMail({ PARAAT_SMTP_URL: url, PARAAT_MAIL_FROM: from })).toThrow(StartProblem);
  });

  it('never show the password in a refusal', () => {
    const attempt = () =>
      readMail({ PARAAT_SMTP_URL: 'ftp://bea:geheim-woord@localhost', PARAAT_MAIL_FROM: 'a@b.example' });
    expect(attempt).toThrow(StartProblem);
    expect(attempt).not.toThrow(/geheim-woord/);
  });
});
