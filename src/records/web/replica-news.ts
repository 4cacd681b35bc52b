import type { ChangePage } from './replica-server.ts';
import type { Stamp } from './replica-storage.ts';

/** What one tab tells the others of the same device. */
export type News = { told: 'page'; since: number; page: ChangePage; stamp: Stamp } | { told: 'reload' };

/** The line between the tabs of one device that read the same copy. */
export interface NewsLine {
  tell(news: News): void;
  close(): void;
}

/** Opens the line; where a browser has none, each tab follows the server by itself. */
export function newsLine(name: string, heard: (news: News) => void): NewsLine {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => {}, close: () => {} };
  const channel = new BroadcastChannel(name);
  channel.onmessage = (event) => heard(event.data as News);
  return { tell: (news) => channel.postMessage(news), close: () => channel.close() };
}
