import { join } from 'node:path'
import type { Arrived } from '../alerts/stand-in-receiver.ts'
import { bundleWorker } from '../workerd/bundle.ts'
import { newCode, openDataFolder } from '../workerd/data-folder.ts'
import { startEndpoint } from '../workerd/endpoint.ts'
import type { HostUnderTest } from './hosts.ts'

const ENTRY = join(import.meta.dirname, '../cloudflare/worker-with-moved-clock.ts')

let bundled: Promise<string> | undefined

/** The endpoint as it is deployed to Cloudflare, in a workerd process of its own; only its clock is the test's. */
export const workerdHost: HostUnderTest = {
  name: 'workerd',
  async start(choice, now) {
    bundled ??= bundleWorker(ENTRY)
    const running = await startEndpoint({ port: 0, host: '127.0.0.1', ...choice }, await bundled)
    const tell = async (path: string, body?: unknown) => {
      const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
      const answer = await fetch(`${running.url}/test/${path}`, init)
      if (!answer.ok) throw new Error(`The worker under test did not take ${path}.`)
      return answer
    }
    const clockMoved = async () => void (await tell(`clock?now=${now()}`))
    await clockMoved()
    return {
      ...running,
      invite: () => newCode(openDataFolder(choice.data).codes, 'invite'),
      clockMoved,
      doChores: async (mailbox) => void (await tell(`alarm?mailbox=${mailbox}`)),
      letters: async () => (await (await tell('letters')).json()) as Arrived[],
      answerLetters: async (...next) => void (await tell('answers', next)),
    }
  },
}
