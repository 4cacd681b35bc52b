/**
 * Milliseconds that this thread worked on something. A clock on the wall also counts what else the machine does, and made
 * good runs red; how long a user waits is for `npm run bench`.
 */
export function workTime(work: () => unknown): number {
  const start = process.threadCpuUsage();
  work();
  return millisecondsSince(start);
}

/** The same for work that waits in between; what this thread does meanwhile for others counts too. */
export async function workTimeOf(work: () => Promise<unknown>): Promise<number> {
  const start = process.threadCpuUsage();
  await work();
  return millisecondsSince(start);
}

function millisecondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}
