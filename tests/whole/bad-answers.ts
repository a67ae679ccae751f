import type { LightMyRequestResponse } from 'fastify'
import type { Browser } from '../kit/browser.ts'
import { formsOn, type SentForm } from './forms.ts'
import { decoded, kindOf, type Visited } from './walk.ts'

/** A form as somebody met it. */
export interface SentBy extends SentForm {
  /** The kind of page it stood on, and where it goes. */
  name: string
  sender: Browser
}

/** Whoever sends one of these can send no other form. */
const signsOut = /\/(sign-out|account\/sessions\/end)$/

export function everyForm(sender: Browser, pages: Visited[]): SentBy[] {
  return pages
    .flatMap(({ address, html }) =>
      formsOn(html, address).map((form) => ({ ...form, sender, name: `${kindOf(address)} -> ${kindOf(form.action)}` })),
    )
    .filter(({ action }) => !signsOut.test(action))
}

function send({ answers, sender, action }: SentBy, typed: Record<string, string>): Promise<LightMyRequestResponse> {
  const body = new URLSearchParams({ ...answers, 'kith-command': crypto.randomUUID(), ...typed })
  return sender.request('POST', action, body.toString())
}

/** A form sent empty is either taken, or comes back with everything that is missing. */
export async function faultsWhenEmpty(form: SentBy): Promise<string[]> {
  const { statusCode, body } = await send(form, {})
  if (statusCode === 303 || statusCode === 200) return []
  // 401: what needs a fresh sign-in is asked for it first.
  if (statusCode === 401) return []
  if (statusCode !== 409 && statusCode !== 422) return [`${form.name}: ${statusCode}`]
  if (!body.includes('nhsuk-error-summary')) return [`${form.name}: no error summary`]
  return lostLinks(body).map((id) => `${form.name}: #${id} is not on the page`)
}

/** Links of the error summary that lead to no field of the page. */
function lostLinks(html: string): string[] {
  const summary = /nhsuk-error-summary__list">([\s\S]*?)<\/ul>/.exec(html)?.[1] ?? ''
  const targets = [...summary.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id ?? '')
  return targets.filter((id) => !html.includes(`id="${id}"`))
}

/** Whatever was typed is either taken, or still there to be mended. */
export async function faultsWhenWrong(form: SentBy): Promise<string[]> {
  if (form.typed.length === 0) return []
  const typed = Object.fromEntries(form.typed.map((name, i) => [name, `<Ŵ'${i}&"`]))
  const { statusCode, body } = await send(form, typed)
  if (statusCode === 303) return []
  const text = decoded(body)
  const lost = Object.entries(typed).filter(([, answer]) => !text.includes(answer))
  return lost.map(([name]) => `${form.name}: ${name} is lost`)
}
