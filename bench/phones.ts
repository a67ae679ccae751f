import { base64Of } from '../browser/capture/base64.ts'
import { seal } from '../browser/capture/seal.ts'
import type { Ready } from '../src/outreach/offline/ready-shape.ts'
import type { Capture, CaptureKind, SealedItem } from '../src/outreach/offline/wire.ts'
import { v7 } from './ids.ts'

export interface BenchPhone {
  ready: Ready
  round: string
  made: number
}

const typedTalk = {
  matters: ['money'],
  interests: ['walking'],
  needs: ['safer-streets'],
  adviceDigital: ['getting-online'],
  ageBand: ['45-54'],
  nextStep: ['none'],
}

async function sealedOne(
  phone: BenchPhone,
  kind: CaptureKind,
  typed: Capture['typed'],
  id: string,
): Promise<SealedItem> {
  phone.made += 1
  const { pass } = phone.ready
  const capture = { v: 1 as const, kind, typed, pass, n: phone.made, at: Date.now(), round: phone.round }
  return { id, sealed: base64Of(await seal(capture, id, phone.ready)) }
}

/** A phone that is signed in and has opened a round. */
export async function setUpPhone(address: string, cookie: string): Promise<BenchPhone> {
  const headers = { cookie, 'sec-fetch-site': 'same-origin' }
  const answer = await fetch(`${address}/bench/capture/ready`, { method: 'POST', headers })
  const ready: Ready = await answer.json()
  const phone = { ready, round: v7(), made: 0 }
  const [year = '', month = '', day = ''] = ready.today.split('-')
  const typed = { setting: ['shop'], 'day-year': [year], 'day-month': [month], 'day-day': [day] }
  const opened = await sealedOne(phone, 'round', typed, phone.round)
  await fetch(`${address}/bench/capture/commands`, {
    method: 'PUT',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ now: Date.now(), items: [opened] }),
  })
  return phone
}

export async function sealedTalks(phone: BenchPhone, count: number): Promise<SealedItem[]> {
  const sealed: SealedItem[] = []
  for (let i = 0; i < count; i += 1) sealed.push(await sealedOne(phone, 'conversation', typedTalk, v7()))
  return sealed
}
