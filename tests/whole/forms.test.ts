import type { LightMyRequestResponse } from 'fastify'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from '../kit/browser.ts'
import { type TestSite, testSite } from '../kit/site.ts'
import { formsOn, type SentForm } from './forms.ts'
import { everybody, setScene, someone } from './scene.ts'
import { decoded, kindOf, walk } from './walk.ts'

interface Found {
  page: string
  form: SentForm
  sender: Browser
}

let site: TestSite
let forms: Found[] = []

/** Every form that anybody is led to, each once. */
async function everyForm(): Promise<Found[]> {
  const found = new Map<string, Found>()
  for (const who of everybody) {
    const sender = await someone(site, who)
    for (const { address, html } of await walk(sender, site.slug, 1)) {
      for (const form of formsOn(html, address)) {
        const name = `${kindOf(address)} ${kindOf(form.action)}`
        if (!form.action.endsWith('/sign-out') && !found.has(name)) found.set(name, { page: address, form, sender })
      }
    }
  }
  return [...found.values()]
}

async function send({ form, sender }: Found, answers: Record<string, string>): Promise<LightMyRequestResponse> {
  const body = new URLSearchParams({ ...form.answers, 'kith-command': crypto.randomUUID(), ...answers })
  return sender.request('POST', form.action, body.toString())
}

/** Links of the error summary that lead to no field of the page. */
function lostLinks(html: string): string[] {
  const summary = /nhsuk-error-summary__list">([\s\S]*?)<\/ul>/.exec(html)?.[1] ?? ''
  const targets = [...summary.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id ?? '')
  return targets.filter((id) => !html.includes(`id="${id}"`))
}

beforeAll(async () => {
  site = await testSite({ demo: true })
  await setScene(site)
  forms = await everyForm()
}, 300_000)

describe('every form', () => {
  test('sent empty says all that is missing, each with a link to its field', async () => {
    const faults: string[] = []
    for (const found of forms) {
      const answer = await send(found, {})
      if (answer.statusCode === 303) continue
      const html = answer.body
      if (![409, 422].includes(answer.statusCode))
        faults.push(`${kindOf(found.page)} -> ${found.form.action}: ${answer.statusCode}`)
      else if (!html.includes('nhsuk-error-summary')) faults.push(`${found.form.action}: no error summary`)
      faults.push(...lostLinks(html).map((id) => `${found.form.action}: #${id} is not on the page`))
    }
    expect(forms.length).toBeGreaterThan(0)
    expect(faults).toEqual([])
  })

  test('keeps whatever was typed when something is wrong', async () => {
    const faults: string[] = []
    for (const found of forms.filter(({ form }) => form.typed.length > 0)) {
      const answers = Object.fromEntries(found.form.typed.map((name, i) => [name, `<Ŵ'${i}&"`]))
      const answer = await send(found, answers)
      if (answer.statusCode === 303) continue
      const text = decoded(answer.body)
      const lost = Object.entries(answers).filter(([, typed]) => !text.includes(typed))
      faults.push(...lost.map(([name]) => `${kindOf(found.page)} -> ${found.form.action}: ${name} is lost`))
    }
    expect(faults).toEqual([])
  })

  test('refuses a body that is too large, and one that is no form', async () => {
    const [found] = forms
    const large = await found?.sender.request('POST', found.form.action, `x=${'y'.repeat(300_000)}`)
    expect(large?.statusCode).toBe(413)
    const strange = await site.app.inject({
      method: 'POST',
      url: found?.form.action ?? '',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      payload: '{"x":',
    })
    expect([strange.statusCode < 500, strange.body.includes('SyntaxError')]).toEqual([true, false])
  })
})
