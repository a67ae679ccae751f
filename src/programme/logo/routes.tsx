import { action, form, page, type Route, type Visit } from '../../platform/http/index.ts'
import { FormPage } from '../../platform/page/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { may } from '../access.ts'
import { logoFields } from '../fields.ts'
import { particularsTrail, showParticulars } from '../particulars/show.tsx'
import { keptLogo, removeLogo, useLogo } from './logo.ts'

/** A drawing opened by itself is a page of our site: nothing in it may run, load or send, whatever it holds. */
const asleep = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

async function sendLogo({ tx, query }: Visit) {
  const logo = await keptLogo(tx)
  if (!logo) throw new Problem('not-found', 'programme.logo.not-there')
  const forEver = query.v?.[0] === logo.tag
  return { file: logo.bytes, type: logo.type, keep: { tag: logo.tag, forEver }, policy: asleep }
}

export const logoRoutes: Route[] = [
  page('/logo', { may: may.visit, show: sendLogo }),
  form('/programme/logo', {
    may: may.manageProgramme,
    fields: logoFields,
    show: async (visit, state) => {
      const { t } = visit.words
      const [title, send] = [t('programme.logo.title'), t('programme.logo.send')]
      const body = (
        <FormPage {...{ title, send }} form={state} fields={logoFields}>
          <p>{t('programme.logo.about')}</p>
        </FormPage>
      )
      return { title, density: 'office', breadcrumb: particularsTrail(visit), body }
    },
    submit: async ({ tx, commandId, effects }, { logo }) => {
      await useLogo(tx, logo, commandId)
      effects.programme = 'changed'
      return '/programme'
    },
  }),
  action('/programme/logo/remove', {
    may: may.manageProgramme,
    fields: {},
    show: showParticulars,
    submit: async ({ tx, commandId, effects }) => {
      await removeLogo(tx, commandId)
      effects.programme = 'changed'
      return '/programme'
    },
  }),
]
