import { describe, expect, it } from 'vitest'
import type { MailImage } from './image.ts'
import { judgeImage } from './judge.ts'
import { harmless, trackers } from './samples/index.ts'
import type { ImageSample } from './samples/sample.ts'

const PROXY = 'https://ci3.googleusercontent.com/meips/ADKq_NaB1=s0-d-e1-ft#'
const TOKEN = 'doublecheck-example-token-0123456789'

const imageOf = ({ src, attributes = {}, isHiddenAround }: ImageSample): MailImage => ({
  src,
  attributes,
  ...(isHiddenAround ? { isHiddenAround } : {}),
})
const found = (samples: readonly ImageSample[]) => samples.filter((sample) => judgeImage(imageOf(sample)))

describe('of images in real mails', () => {
  it('97 in 100 trackers are found', () => {
    expect(found(trackers).length / trackers.length).toBeGreaterThanOrEqual(0.97)
  })
  it('99 in 100 that are called trackers are some', () => {
    const right = found(trackers).length
    expect(right / (right + found(harmless).length)).toBeGreaterThanOrEqual(0.99)
  })
  it('the same are found behind Gmail’s proxy', () => {
    const bare = trackers.filter(({ src }) => !src.includes('googleusercontent.com'))
    expect(found(bare.map((sample) => ({ ...sample, src: PROXY + sample.src })))).toHaveLength(
      found(bare).length,
    )
  })
})

describe('a tracker', () => {
  it('of a known service is called by its name, whatever it looks like', () => {
    const src = 'https://u123.ct.sendgrid.net/wf/open?upn=u001.abc'
    expect(judgeImage({ src, attributes: { width: '600' } })).toEqual({
      certainty: 'known',
      service: 'SendGrid',
      kind: 'sending',
      signs: [],
    })
  })
  it('whose address has a port is not called known: no filter would stop it', () => {
    const src = `${PROXY}https://u123.ct.sendgrid.net:8443/wf/open?upn=u001.4f9a2c7d8e01b3a6`
    expect(judgeImage({ src, attributes: { width: '1', height: '1' } })?.certainty).toBe('looks')
  })
  it('of another person’s Doublecheck is called by its name', () => {
    const src = `${PROXY}https://anna.example.net/p/${TOKEN}.gif`
    expect(judgeImage({ src, attributes: {} })).toMatchObject({ certainty: 'known', service: 'Doublecheck' })
  })
  it('that only looks like one is not said to be known', () => {
    const src = 'https://news.example.com/i/4f9a2c7d8e01b3a6'
    expect(judgeImage({ src, attributes: { width: '1', height: '1' } })).toEqual({
      certainty: 'looks',
      signs: ['tiny', 'id', 'no-picture'],
    })
  })
})

it('even hosts that no browser would ask are judged fast enough', { timeout: 5_000 }, () => {
  const host = 'a.'.repeat(3_900)
  for (let i = 0; i < 200; i++)
    expect(
      judgeImage({ src: `https://${i}${host}example/px?u=4f9a2c7d8e01b3a6`, attributes: {} }),
    ).toBeUndefined()
})
