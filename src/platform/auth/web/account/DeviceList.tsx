import { m } from '#platform/language/generated/messages.js';
import { Badge } from '#ui/Badge.tsx';
import { Button } from '#ui/Button.tsx';
import { DateAgo } from '#ui/DateAgo.tsx';
import { Heading } from '#ui/Heading.tsx';
import { Row } from '#ui/Row.tsx';
import { RowList } from '#ui/RowList.tsx';
import { ask } from '../client.ts';
import { ProblemAlert } from '../ProblemAlert.tsx';
import { useAnswer } from '../use-answer.ts';
import { useWork } from '../work.ts';
import { deviceName } from './device-name.ts';

interface Device {
  id: string;
  since: string;
  seen: string;
  device: string;
  current: boolean;
}

/** Where somebody is signed in, and ending that elsewhere. */
export function DeviceList() {
  const { answer: devices, again } = useAnswer<Device[]>('/api/account/sessions');
  const work = useWork();
  const end = async (path: string) => {
    if (await work.run(() => ask('DELETE', path))) await again();
  };
  if (devices === null) return null;
  return (
    <section className="paraat-auth paraat-auth__part" aria-labelledby="account-devices">
      <Heading id="account-devices">{m.platform_auth_devices()}</Heading>
      <ProblemAlert problem={work.problem} />
      <RowList label={m.platform_auth_devices()}>
        {devices.map((device) => (
          <DeviceRow
            key={device.id}
            device={device}
            busy={work.busy}
            onEnd={() => void end(`/api/account/sessions/${device.id}`)}
          />
        ))}
      </RowList>
      {devices.length > 2 && (
        <Button busy={work.busy} onClick={() => void end('/api/account/sessions')}>
          {m.platform_auth_sign_out_others()}
        </Button>
      )}
    </section>
  );
}

function DeviceRow({ device, busy, onEnd }: { device: Device; busy: boolean; onEnd: () => void }) {
  const name = deviceName(device.device);
  return (
    <Row
      title={name}
      note={
        <>
          {m.platform_auth_signed_in_since()} <DateAgo instant={device.since} />
        </>
      }
      end={device.current ? <Badge>{m.platform_auth_device_this()}</Badge> : undefined}
      extra={
        device.current ? undefined : (
          <Button look="subtle" busy={busy} onClick={onEnd}>
            {m.platform_auth_sign_out_device({ device: name })}
          </Button>
        )
      }
    />
  );
}
