import { randomBytes } from 'node:crypto'
import { StandInReceiver } from '../alerts/stand-in-receiver.ts'
import { openDataFolder } from '../node/data-folder.ts'
import { startEndpoint } from '../node/endpoint.ts'
import { Registry } from '../registry.ts'
import type { HostUnderTest } from './hosts.ts'

/** The endpoint on Node, in the test's own process. */
export const nodeHost: HostUnderTest = {
  name: 'Node',
  async start(choice, now) {
    const receiver = new StandInReceiver()
    const settings = { port: 0, host: '127.0.0.1', ...choice }
    const start = async () =>
      await startEndpoint(settings, now, undefined, undefined, () => receiver.carriers)
    let running = await start()
    return {
      get url() {
        return running.url
      },
      get publicUrl() {
        return running.publicUrl
      },
      setupCode: running.setupCode,
      invite: () => {
        const { database } = openDataFolder(choice.data)
        const random = (length: number) => new Uint8Array(randomBytes(length))
        const code = new Registry(database, { now, random }).newCode('invite')
        database.close()
        return code
      },
      clockMoved: async () => undefined,
      // They are done at every start.
      doChores: async () => {
        await running.stop()
        running = await start()
      },
      letters: async () => receiver.taken(),
      answerLetters: async (...next) => receiver.answerNext(...next),
      stop: async () => await running.stop(),
    }
  },
}
