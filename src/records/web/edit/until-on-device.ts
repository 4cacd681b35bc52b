import type { RecordView } from '../../record.ts';
import type { RecordSource } from '../../record-source.ts';
import { Replica } from '../replica.ts';

/** The next screen reads from the device: it waits until what was saved has come back there, but never long. */
export function untilOnDevice(source: RecordSource, record: RecordView, patience = 2000): Promise<void> {
  return new Promise((resolve) => {
    let stop = () => {};
    const timer = setTimeout(() => done(), patience);
    const done = () => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const look = async () => {
      const there = await source.byId(record.id);
      const isGone = there === undefined && record.deletedAt !== null;
      if (isGone || (there !== undefined && there.change >= record.change)) done();
    };
    stop = source.subscribe(() => void look());
    // The server tells of changes by itself, but its line may be down just now.
    if (source instanceof Replica) void source.pull();
    void look();
  });
}
