import type { RequestHandler } from 'express';
import { worst, type Finding } from './health.ts';
import type { HealthProbe } from './health-probe.ts';

export type Stage = 'starting' | 'serving' | 'stopping';

interface HealthDoorDeps {
  readonly probe: HealthProbe;
  readonly stage: () => Stage;
}

export function healthDoors({ probe, stage }: HealthDoorDeps): Record<'health' | 'live' | 'ready', RequestHandler> {
  const say = (response: Parameters<RequestHandler>[1], status: number, body: object): void =>
    void response.status(status).setHeader('Cache-Control', 'no-store').json(body);

  return {
    health: (_request, response) => {
      const { findings, checkedAt } = probe;
      const status = checkedAt === 0 ? 'unhealthy' : worst(findings.values());
      const facts = { stage: stage(), uptimeSeconds: Math.round(process.uptime()), checkedAt: new Date(checkedAt).toISOString() };
      say(response, status === 'unhealthy' ? 503 : 200, { status, ...facts, components: Object.fromEntries(findings) });
    },
    live: (_request, response) => say(response, 200, { status: 'alive' }),
    ready: (_request, response) => {
      const why = notReadyBecause(stage(), probe.findings.get('database'));
      say(response, why ? 503 : 200, why ? { status: 'not ready', why } : { status: 'ready' });
    },
  };
}

/** A full disk or memory makes no instance better by taking it out of service; a database out of reach does. */
function notReadyBecause(stage: Stage, database: Finding | undefined): string | undefined {
  if (stage !== 'serving') return `The server is ${stage}.`;
  return database?.status === 'unhealthy' ? 'The database is out of reach.' : undefined;
}
