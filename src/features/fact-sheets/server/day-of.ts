import { localMoment } from '#platform/jobs/due.ts';
import type { PaperOrder } from '../paper-order.ts';

/** The calendar day on which a paper is made, in the organisation's zone. */
export const dayOf = ({ organisation, now }: PaperOrder): string => localMoment(now, organisation.timeZone).day;
