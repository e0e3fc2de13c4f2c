import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startLab } from '../gmail/index.ts'
import type { Lab, LabMail } from '../gmail/index.ts'
import { REPLY } from '../stage/gmail-tab.ts'
import type { GmailTab } from '../stage/gmail-tab.ts'
import { openOracle } from './index.ts'
import type { Oracle } from './index.ts'

const ALIAS = { address: 'sales@example.com', name: 'Sales' }
const ME = { address: 'maria@example.com', name: 'Maria Keller', aliases: [ALIAS] }
const ANNA = { address: 'anna@example.org', name: 'Anna Lindqvist' }
const DIALOG = '[role=dialog]'

let lab: Lab
let oracle: Oracle
let gmail: GmailTab

beforeAll(async () => {
  lab = await startLab({ accounts: [ME, ANNA], undoDelay: 3000, sendAndArchive: true })
  lab.deliver({ from: 'Bob <bob@example.net>', to: ME.address, subject: 'Lunch', html: '<p>At noon?</p>' })
  oracle = await openOracle(lab)
  gmail = await oracle.open(ME.address)
})
beforeEach(() => oracle.forget())
afterEach(() => {
  const complaints = oracle.complaints()
  if (complaints.length > 0) throw new Error(complaints.join('\n'))
})
afterAll(async () => {
  await oracle.close()
  await lab.stop()
})

describe('a new message', () => {
  it('is seen with subject, recipients and sender, and its draft’s id when it is saved', async () => {
    await gmail.startWriting({ to: [ANNA.address], subject: 'Hello', text: 'Hi Anna' })
    const { number } = await oracle.sees('compose', {}, 'inboxsdk')
    await oracle.sees('compose toContactAdded', {
      number,
      to: [{ name: ANNA.address, emailAddress: ANNA.address }],
      isReply: false,
      isForward: false,
      isInline: false,
      isFullscreen: false,
      from: { emailAddress: ME.address, name: ME.name },
    })
    await oracle.sees('compose subjectChanged', { number, subject: 'Hello' })
    await oracle.sees('compose bodyChanged', { number, text: 'Hi Anna' })
    await oracle.sees('compose draftSaved', { number })
    const id = mailOf('Hello').messageId.replace('msg-a:', '')
    await oracle.sees('compose draft', { number, draftId: id })
    await oracle.sees('compose', { type: 'compose', emailId: `msg-a:${id}` }, 'gmail-js')
  })

  it('is seen to be minimised and restored, and to fill the screen and come back', async () => {
    await gmail.minimize()
    await oracle.sees('compose minimized', { isMinimized: true })
    await gmail.minimize()
    await oracle.sees('compose restored', { isMinimized: false })
    await gmail.fullScreen()
    await oracle.sees('compose fullscreenChanged', { fullscreen: true })
    await gmail.fullScreen()
    await oracle.sees('compose fullscreenChanged', { fullscreen: false })
    expect(oracle.seen('compose gone')).toEqual([])
  })

  it('is seen to be sent, by both libraries and with the server’s ids', async () => {
    await gmail.pressSend(DIALOG)
    await gmail.waitForSent()
    const { messageId } = mailOf('Hello')
    await seesSent('Hello')
    await oracle.sees('compose gone')
    await oracle.sees('after send_message', { id: messageId, subject: 'Hello' }, 'gmail-js')
  })

  it('is seen to be sent from the whole screen', async () => {
    await gmail.startWriting({ to: [ANNA.address], subject: 'Large', text: 'Hi' })
    await gmail.fullScreen()
    await gmail.pressSend(`.aSt ${DIALOG}`)
    await gmail.waitForSent()
    await oracle.sees('compose presending', { subject: 'Large', isFullscreen: true })
    await seesSent('Large')
  })

  it('is seen to be sent by keyboard, and from an alias', async () => {
    await gmail.startWriting({ to: [ANNA.address], subject: 'From sales', text: 'Hi' })
    await gmail.chooseAlias(DIALOG, ALIAS.address)
    await oracle.sees('compose fromContactChanged', {
      from: { emailAddress: ALIAS.address, name: ALIAS.name },
      fromChoices: [
        { emailAddress: ME.address, name: ME.name },
        { emailAddress: ALIAS.address, name: ALIAS.name },
      ],
    })
    await gmail.pressSend(DIALOG, 'keyboard')
    await gmail.waitForSent()
    await seesSent('From sales')
    expect(mailOf('From sales').from).toBe(ALIAS.address)
  })

  it('is seen to be refused without recipients', async () => {
    await gmail.startWriting({ to: [], subject: 'Nobody', text: 'Hi' })
    await gmail.pressSend(DIALOG)
    await oracle.sees('compose sendCanceled', { subject: 'Nobody' })
    await gmail.page.click('[role=alertdialog] button')
  })

  it('is seen to be discarded', async () => {
    await gmail.page.click(`${DIALOG} .oh`)
    await oracle.sees('compose discard', { subject: 'Nobody' })
    await oracle.sees('compose gone')
  })

  it('is seen to be scheduled, and its compose to go', async () => {
    await gmail.schedule({ to: [ANNA.address], subject: 'Tomorrow', text: 'Hi' })
    await oracle.sees('compose scheduleSendMenuOpening', { subject: 'Tomorrow' })
    await oracle.sees('compose gone')
  })
})

describe('a message that was taken back', () => {
  it('is a compose with the same draft again, and is seen to be sent a second time', async () => {
    await gmail.startWriting({ to: [ANNA.address], subject: 'Too early', text: 'Hi' })
    await gmail.pressSend(DIALOG)
    await seesSent('Too early')
    const { messageId } = mailOf('Too early')
    oracle.forget()
    await gmail.undo()
    await oracle.sees('compose', { subject: 'Too early', text: 'Hi', isInline: false })
    await oracle.sees('compose draft', { draftId: messageId.replace('msg-a:', '') })
    await gmail.pressSend(DIALOG)
    await gmail.waitForSent()
    await seesSent('Too early')
  })

  it('is a compose too when it was scheduled', async () => {
    await gmail.list('scheduled')
    await gmail.openConversation('Tomorrow')
    await gmail.cancelSchedule()
    await oracle.sees('compose', { subject: 'Tomorrow', text: 'Hi' })
    await gmail.pressSend(DIALOG)
    await gmail.waitForSent()
    await seesSent('Tomorrow')
  })
})

describe('a response', () => {
  it('below the message is seen as a reply, with the conversation’s id', async () => {
    await gmail.list('inbox')
    await gmail.openConversation('Lunch')
    await gmail.startResponse('reply')
    await oracle.sees('compose', {
      subject: 'Re: Lunch',
      to: [{ name: 'Bob', emailAddress: 'bob@example.net' }],
      isReply: true,
      isForward: false,
      isInline: true,
      threadId: mailOf('Lunch').legacyThreadId,
    })
    await oracle.sees('compose', { type: 'reply' }, 'gmail-js')
    await gmail.writeAtTop('Gladly.')
    await gmail.pressSend(REPLY)
    await gmail.waitForSent()
    await seesSent('Re: Lunch')
    await seesMessage('Re: Lunch')
  })

  it('is seen to become a forward, and to be one', async () => {
    await gmail.startResponse('replyAll')
    await oracle.sees('compose', { subject: 'Re: Lunch', isForward: false })
    await gmail.become('forward')
    await oracle.sees('compose responseTypeChanged', { isForward: true })
    await gmail.page.click(`${REPLY} .oh`)
    oracle.forget()
    await gmail.forward(ANNA.address, 'Do you come too?')
    await oracle.sees('compose', { subject: 'Fwd: Re: Lunch', isForward: true, isInline: true })
    await oracle.sees('compose', { type: 'forward' }, 'gmail-js')
    await seesSent('Fwd: Re: Lunch')
    await seesMessage('Fwd: Re: Lunch')
  })

  it('in a pop-up is seen as a reply that is not below a message', async () => {
    await gmail.startResponse('reply')
    await gmail.writeAtTop('And then')
    await gmail.popOut()
    const { number } = await oracle.sees('compose', { isInline: false, isReply: true })
    await gmail.pressSend(DIALOG)
    await gmail.waitForSent()
    await oracle.sees('compose sent', { number })
    await expect.poll(() => mailOf('Re: Fwd: Re: Lunch').labels).toContain('^f')
    await seesMessage('Re: Fwd: Re: Lunch')
  })

  it('that archives is seen to be sent', async () => {
    await gmail.startResponse('reply')
    await gmail.writeAtTop('Done.')
    const { number } = await oracle.sees('compose', { isInline: true })
    await gmail.sendAndArchive()
    await oracle.sees('compose presending', { number })
    await oracle.sees('compose sent', { number })
    expect(mailOf('Lunch').labels).not.toContain('^i')
  })
})

it('a compose in a window of its own is seen, and seen to be sent', async () => {
  await gmail.list('inbox')
  await gmail.startWriting({ to: [ANNA.address], subject: 'Apart', text: 'Hi' })
  const page = await gmail.ownWindow()
  await oracle.watch(page)
  await oracle.sees('compose', { subject: 'Apart', isFullscreen: true, isInline: false })
  await page.click('[role=main] .aoO:not(.Uo)')
  await seesSent('Apart')
})

async function seesSent(subject: string): Promise<void> {
  await expect.poll(() => mailOf(subject).labels).toContain('^f')
  const { legacyMessageId, legacyThreadId } = mailOf(subject)
  await oracle.sees('compose sent', { messageId: legacyMessageId, threadId: legacyThreadId })
}

/** InboxSDK takes its time with a message that comes into an opened conversation, and sees no response below it before. */
async function seesMessage(subject: string): Promise<void> {
  await oracle.sees('message', { messageId: mailOf(subject).legacyMessageId })
}

function mailOf(subject: string): LabMail {
  const mail = lab.mailsOf(ME.address).findLast((candidate) => candidate.subject === subject)
  if (!mail) throw new Error(`There is no mail "${subject}".`)
  return mail
}
