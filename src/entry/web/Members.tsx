import { hasLeft } from '#features/people/has-left.ts';
import { MembersPage } from '#platform/auth/web/MembersPage.tsx';
import { useRecords } from '#records/web/source.tsx';
import { useToday } from '#ui/clock.tsx';

/** The members, with the persons of the register to invite; `personId` is the one whom somebody came here to invite. */
export function Members({ personId }: { personId: string | undefined }) {
  const { data, loading } = useRecords('person');
  const today = useToday();
  const known = data
    ?.filter((person) => !hasLeft(person, today))
    .map(({ id, name, content: { email } }) => ({ id, name, email: typeof email === 'string' ? email : null }));
  return <MembersPage known={known ?? (loading ? undefined : [])} chosenId={personId} />;
}
