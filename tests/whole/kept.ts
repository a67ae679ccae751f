import { type Captured, phoneOf } from '../kit/phone.ts'
import type { TestSite } from '../kit/site.ts'

const said = { interests: ['walking'], nextStep: ['call-me'] }
const wrong = { interests: ['walking'], nextStep: ['fly-to-the-moon'], postcodeArea: ['Liverpool'] }
const name = {
  name: ['Łucja O’Żółć'],
  channel: ['call'],
  reach: ['07700 900123'],
  how: ['spoken'],
  consents: ['keep', 'contact'],
}
const tallies = { spoken: ['4'], declined: ['2'], notNow: ['1'] }
const counted = { spoken: ['3'], declined: ['-1'], notNow: ['0'] }

/**
 * Some of all that a phone can capture, kept by the server because the phone was signed out from elsewhere: a coordinator
 * finds it waiting. What it belongs to is in the record.
 */
export async function keepCaptures(site: TestSite): Promise<void> {
  const [worker, other] = [await site.as('outreach-worker'), await site.as('outreach-worker')]
  const [own, theirs] = [await phoneOf(worker, site.slug), await phoneOf(other, site.slug)]
  const round = await own.round()
  const talks: Captured[] = []
  for (let n = 0; n < 4; n += 1) talks.push(await own.capture('conversation', said, { round: round.id }))
  const [first] = talks
  const toPrint = { what: ['someone:interests:walking'], how: ['print'] }
  await own.send([round, ...talks, await own.capture('offer', toPrint, { conversation: first?.id ?? '' })])
  const [toName, toCorrect, toWithdraw, toGive] = talks.map(({ id }) => ({ conversation: id }))
  const kept = [
    { id: crypto.randomUUID(), sealed: talks[0]?.sealed ?? '' },
    await theirs.round(),
    await theirs.capture('tallies', tallies, { round: round.id }),
    await theirs.capture('counted', counted, { round: round.id }),
    await theirs.capture('conversation', wrong, { round: round.id }),
    await theirs.capture('name', name, toName),
    await theirs.capture('correction', { ...said, interests: ['singing'] }, toCorrect),
    await theirs.capture('withdrawal', {}, toWithdraw),
    await theirs.capture('card', { code: ['7K3F-Q2XM'] }, toGive),
    await theirs.capture('offer', toPrint, toName),
    await theirs.capture('nothing', {}),
  ]
  await other.copy().send('/account/sessions/end', {})
  const { answer } = await own.send(kept)
  if (answer.items.some(({ is }) => is !== 'kept')) throw new Error('something was recorded that is to be kept')
}
