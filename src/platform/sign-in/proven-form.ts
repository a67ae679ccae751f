import type { Fields } from '../fields/index.ts'
import { form, type Route } from '../http/index.ts'
import { isFresh, proveAgain } from './fresh.ts'

type FormSettings<F extends Fields> = Parameters<typeof form<F>>[1]

/** A form that decides who can sign in as whom: only for those who have just proved who they are. */
export function provenForm<F extends Fields>(path: string, settings: FormSettings<F>): Route {
  const { show, submit } = settings
  return form(path, {
    ...settings,
    show: async (visit, state, options) =>
      isFresh(visit) ? show(visit, state, options) : { redirect: proveAgain(visit.path) },
    submit: async (visit, values) => (isFresh(visit) ? submit(visit, values) : proveAgain(visit.path)),
  })
}
