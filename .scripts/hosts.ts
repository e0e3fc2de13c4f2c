import type { RunningEndpoint } from '../backend/node/endpoint.ts'
import type { Settings } from '../backend/node/settings.ts'

export { ENDPOINT_FLAGS } from './node-version.mjs'

/** What runs the endpoint on this machine: Node itself, or workerd, the runtime of Cloudflare Workers. */
export const HOSTS = ['node', 'workerd'] as const
export type HostName = (typeof HOSTS)[number]

export function isHost(name: string): name is HostName {
  return HOSTS.some((host) => host === name)
}

/**
 * Starts the endpoint. A host's own packages are loaded only where it is the chosen one.
 * @throws SettingError as the host's own start does
 */
export async function startOn(host: HostName, settings: Settings): Promise<RunningEndpoint> {
  const { startEndpoint } =
    host === 'node'
      ? await import('../backend/node/endpoint.ts')
      : await import('../backend/workerd/endpoint.ts')
  return await startEndpoint(settings)
}

/** What a person types to get a pairing string for one more mailbox. */
export function inviteCommand(host: HostName): string {
  return host === 'node' ? 'npm run invite' : `npm run invite -- --host ${host}`
}

/** The script that prints it. */
export function inviteScript(host: HostName): string {
  return `backend/${host}/invite.ts`
}
