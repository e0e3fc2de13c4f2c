import { describe, expect, it } from 'vitest'
import { hosts } from './hosts.ts'
import { refusalOf, stageOn } from './stage.ts'

describe.each(hosts)('strangers on $name', (host) => {
  const stage = stageOn(host)

  it('find a page that explains the image', async () => {
    const page = await stage.ask('/')
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    const text = await page.text()
    expect(text).toContain('hspace="doublecheck"')
    expect(text).toContain(`${stage.endpoint.publicUrl}/p/`)
  })

  it('learn that the endpoint runs, how many hits it kept, and from where it sees them', async () => {
    const paired = await stage.pair()
    await stage.open(stage.mail(paired).token)
    await stage.open('forged')
    const health = await stage.ask('/healthz')
    expect(await health.json()).toEqual({
      status: 'ok',
      stored: 1,
      lost: 0,
      seenFrom: 'this-computer',
      endpoint: { api: 1, publicUrl: stage.endpoint.publicUrl, now: stage.now },
    })
  })

  it('get a plain answer at any other address', async () => {
    for (const path of ['/wp-login.php', '/v1/', '/v1/stream', '/p', '/test']) {
      expect(await refusalOf(await stage.ask(path)), path).toMatchObject({ status: 404 })
    }
  })

  it('get a plain answer for another method', async () => {
    expect(await refusalOf(await stage.ask('/v1/mailboxes'))).toMatchObject({ status: 404 })
    expect(await refusalOf(await stage.post('/healthz', {}))).toMatchObject({ status: 404 })
  })
})
