import { emptyForm, filledForm } from '../../platform/fields/index.ts'
import { form, page, type Route, type Visit } from '../../platform/http/index.ts'
import { FormPage } from '../../platform/page/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { ownName } from '../../platform/words/index.ts'
import { may } from '../../programme/index.ts'
import { checkWordingFields } from '../fields.ts'
import { WordingPage } from '../pages/wording.tsx'
import { WordingsPage } from '../pages/wordings.tsx'
import { checkWording, wordingsNow } from '../wordings/check.ts'
import type { Wording } from '../wordings/languages.ts'
import { refuseFuture } from './person-of.ts'

async function wordingOf({ tx, params }: Visit): Promise<Wording> {
  const wording = (await wordingsNow(tx)).find(({ language }) => language === params.language)
  if (!wording) throw new Problem('not-found', 'people.wordings.not-a-language')
  return wording
}

const crumb = ({ words }: Visit) => [{ href: '/consent-wordings', text: words.t('people.wordings.title') }]

export const wordingRoutes: Route[] = [
  page('/consent-wordings', {
    may: may.recordOutreach,
    show: async (visit) => ({
      title: visit.words.t('people.wordings.title'),
      density: 'office',
      body: <WordingsPage wordings={await wordingsNow(visit.tx)} url={visit.url} />,
    }),
  }),
  page('/consent-wordings.json', {
    may: may.recordOutreach,
    show: async ({ tx }) => ({
      file: `${JSON.stringify(await wordingsNow(tx), null, 2)}\n`,
      type: 'application/json; charset=utf-8',
      name: 'consent-wordings.json',
    }),
  }),
  page('/consent-wordings/:language', {
    may: may.recordOutreach,
    show: async (visit) => {
      const wording = await wordingOf(visit)
      return {
        title: ownName(wording.language),
        density: 'office',
        breadcrumb: crumb(visit),
        body: <WordingPage {...{ wording, url: visit.url }} mayCheck={visit.may(may.manageProgramme)} />,
      }
    },
  }),
  form('/consent-wordings/:language/check', {
    may: may.manageProgramme,
    fields: checkWordingFields,
    show: async (visit, typed) => {
      const wording = await wordingOf(visit)
      const { t } = visit.words
      const title = t('people.wordings.check')
      return {
        title,
        density: 'office',
        breadcrumb: crumb(visit),
        body: (
          <FormPage
            {...{ title, fields: checkWordingFields }}
            caption={ownName(wording.language)}
            form={typed === emptyForm ? filledForm({ day: visit.tx.today }) : typed}
            send={t('people.save')}
          >
            <p>{t('people.wordings.check-about')}</p>
          </FormPage>
        ),
      }
    },
    submit: async (visit, { checkedBy, day }) => {
      const { language } = await wordingOf(visit)
      refuseFuture(visit, day)
      await checkWording(visit.tx, { language, checkedBy, checkedOn: day }, visit.commandId)
      return '/consent-wordings'
    },
  }),
]
