import { describe, expect, it } from 'vitest'
import { resultIn } from './saturation.ts'

const said = { sent: 4_064, ended: 64, answered: 4_064, seconds: 2, failed: 0, p50: 1.5, p99: 7, most: 9 }
const output = (change: Partial<typeof said> = {}) =>
  `Running 3s test @ http://127.0.0.1:80/\n  1 threads\nRESULT ${JSON.stringify({ ...said, ...change })}\n`

describe('what wrk has to say', () => {
  it('is how many requests a second were answered while the load lasted, and how fast', () => {
    expect(resultIn(output())).toEqual({ sent: 4_064, perSecond: 2_000, p50: 1.5, p99: 7 })
  })

  it('is nothing where the script did not come to its end', () => {
    expect(resultIn('unable to connect to 127.0.0.1')).toBeUndefined()
  })

  it.each([{ failed: 1 }, { answered: 4_063 }, { ended: 63 }, { seconds: 0 }])(
    'is an error, no number, where a request was not answered: %o',
    (change) => {
      expect(() => resultIn(output(change))).toThrow('Not all requests were answered')
    },
  )
})
