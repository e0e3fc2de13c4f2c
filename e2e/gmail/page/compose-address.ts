import { composeIdOf } from './ids.ts'

const open = new Map<object, string>()

/** Keeps `?compose=` in the address as it is with the windows that are open. */
export function nameInAddress(compose: object, threadId: string, messageId: string | undefined): void {
  open.set(compose, messageId === undefined ? 'new' : composeIdOf(threadId, messageId))
  write()
}

export function forgetInAddress(compose: object): void {
  open.delete(compose)
  write()
}

/** What `?compose=` asks for: `new`, or composes by their ids. */
export function composesInAddress(hash: string): string[] {
  return new URLSearchParams(hash.split('?')[1] ?? '').get('compose')?.split(',') ?? []
}

addEventListener('hashchange', write)

/** Not by `location.hash`: the list or conversation behind the windows is to stay as it is. */
function write(): void {
  const [path = ''] = location.hash.split('?')
  const asked = open.size > 0 ? `?compose=${[...open.values()].join()}` : ''
  const hash = `${path === '' && asked !== '' ? '#inbox' : path}${asked}`
  if (hash !== location.hash)
    history.replaceState(history.state, '', hash === '' ? location.pathname + location.search : hash)
}
