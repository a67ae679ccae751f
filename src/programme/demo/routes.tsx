import { sql } from 'kysely'
import { asId, type JsonObject, type Tx } from '../../platform/database/index.ts'
import { required } from '../../platform/fields/index.ts'
import { form, type Route, wasDemo } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { record } from '../../platform/record/index.ts'
import { accounts, openSession } from '../../platform/session/index.ts'
import { may } from '../access.ts'
import { demoEntered } from '../entries.ts'
import { DemoPage, demoOptions } from './page.tsx'

export const demoFields = {
  account: required('choice', {
    label: 'programme.demo.question',
    sensitivity: 'public',
    why: 'programme.demo.why',
  }),
}

/** For good: from here on anybody may have left themselves a passkey or a code. */
async function markDemo(tx: Tx): Promise<void> {
  await tx.db
    .updateTable('programme')
    .set({ settings: sql<JsonObject>`settings || '{"demo": true}'` })
    .where('id', '=', tx.programmeId)
    .execute()
}

/** Stepping in as anyone. These routes are there only when the app was started as a demo. */
export const demoRoutes: Route[] = [
  form('/demo', {
    may: may.visit,
    fields: demoFields,
    options: async ({ tx, words }) => ({ account: demoOptions(await accounts(tx), words) }),
    show: async ({ words }, form, options) => ({
      title: words.t('programme.demo.title'),
      body: <DemoPage {...{ form, options, fields: demoFields }} />,
    }),
    submit: async ({ tx, demo, programme, effects }, { account }) => {
      const chosen = (await accounts(tx)).find(({ id }) => id === asId(account))
      if (!demo || !chosen) throw new Problem('not-found', 'programme.demo.nobody')
      if (!wasDemo(programme)) await markDemo(tx)
      effects.session = await openSession(tx, chosen.id, { demo: true })
      await record(tx, demoEntered(chosen.key, tx.today, { account: chosen.id }))
      return '/'
    },
  }),
]
