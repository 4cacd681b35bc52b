/** Words of the trade that a colleague who never saw the system may not know; an organisation's glossary explains its own. */
export const jargonWords: ReadonlySet<string> = new Set(
  `appliance artefact bare-metal baseline broker bucket caching checkpoint cli cluster commit connectionstring connector
  container cronjob daemon deploy deployen deployment endpoint escaleren escalatiematrix failback failover firmware
  gateway hypervisor image indexer ingress instance instantie kernel loadbalancer lun middleware mitigeren mitigatie
  mount namespace node nodes pipeline pod provisioning proxy quorum rebooten recovery redundantie release repository
  rollback rollout runbook schema scheduler script shell snapshot stack staging storage subnet swap tenant thread
  token tunnel uptime vlan volume webhook`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
