import {
  codedRemarks,
  countUncoded,
  monthsKept,
  type RemarkSeen,
  remarkById,
  remarksToCode,
} from '../../outreach/index.ts'
import { asId, type Key } from '../../platform/database/index.ts'
import { type FormState, filledForm, type GivenOptions, typedPage } from '../../platform/fields/index.ts'
import { form, page, type Route, type Submission, type Visit } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { areaNames, may } from '../../programme/index.ts'
import { codingFields } from '../fields.ts'
import { insightCrumb } from '../routes/looking.ts'
import { type Theme, themes } from '../themes/queries.ts'
import { addTheme } from '../themes/service.ts'
import { CodingPage } from './coding-page.tsx'
import { RemarksPage } from './list-page.tsx'
import { codingOf, codingsOf, nextToCheck } from './queries.ts'
import { codeRemark } from './service.ts'
import { suggestThemes } from './suggest.ts'

const pageSize = 25
/** So many of the latest remarks are looked up for suggestions. */
const lookedUp = 500

/** Whose words may be read: all, or those that the worker wrote down. */
const ownOnly = (visit: Visit): Key | null => (visit.may(may.readAllRemarks) ? null : visit.tx.actor)

export const remarksCrumb = ({ words }: Visit) => ({ href: '/insight/remarks', text: words.t('insight.remarks.title') })

async function nameOfArea({ tx }: Visit, remark: RemarkSeen): Promise<string | null> {
  return remark.area && ((await areaNames(tx, [remark.area])).get(remark.area) ?? remark.area)
}

async function showRemarks(visit: Visit) {
  const { tx, url, words, programme } = visit
  const number = typedPage(visit.query)
  const by = ownOnly(visit)
  const remarks = await remarksToCode(tx, { by, limit: pageSize, offset: (number - 1) * pageSize })
  const names = await areaNames(
    tx,
    remarks.flatMap(({ area }) => area ?? []),
  )
  return {
    title: words.t('insight.remarks.title'),
    density: 'office' as const,
    breadcrumb: [insightCrumb(visit)],
    body: (
      <RemarksPage
        {...{ remarks, pageSize, url }}
        all={await countUncoded(tx, by)}
        page={number}
        nameOf={(area) => area && (names.get(area) ?? area)}
        months={monthsKept(programme.settings)}
        themes={visit.may(may.manageThemes) ? url('/insight/themes') : null}
        check={(await nextToCheck(tx, tx.actor, by)) ? url('/insight/remarks/check') : null}
      />
    ),
  }
}

/** A remark that whoever asks may read; any other is not there. */
async function readable(visit: Visit, id: string | null | undefined): Promise<RemarkSeen> {
  const conversation = asId<'conversation'>(id ?? undefined)
  const remark = conversation && (await remarkById(visit.tx, conversation))
  const by = ownOnly(visit)
  if (!remark || (by !== null && remark.recordedBy !== by)) throw new Problem('not-found', 'insight.coding.not-found')
  return remark
}

async function suggestionsFor({ tx }: Visit, remark: RemarkSeen, offered: readonly Theme[]) {
  const before = (await codedRemarks(tx, lookedUp)).filter(({ id }) => id !== remark.id)
  const codings = await codingsOf(
    tx,
    before.map(({ id }) => id),
  )
  const coded = before.map(({ id, words }) => ({ words, themes: codings.get(id)?.themes ?? [] }))
  return suggestThemes(remark.words, offered, coded)
}

const offeredThemes = async ({ tx }: Visit) => (await themes(tx)).filter(({ retired }) => !retired)

async function themeOptions(visit: Visit): Promise<GivenOptions> {
  const offered = await offeredThemes(visit)
  return { themes: offered.map(({ id, title }) => ({ value: id, label: { text: title } })) }
}

async function showCoding(visit: Visit, form: FormState, options: GivenOptions) {
  const { words, params, tx } = visit
  const remark = await readable(visit, params.conversation)
  const coding = await codingOf(tx, remark.id)
  const offered = await offeredThemes(visit)
  const title = words.t('insight.coding.title')
  return {
    title,
    density: 'office' as const,
    breadcrumb: [insightCrumb(visit), remarksCrumb(visit)],
    body: (
      <CodingPage
        {...{ title, remark, options }}
        where={await nameOfArea(visit, remark)}
        form={coding && form.problems.length === 0 ? filledForm({ themes: coding.themes }) : form}
        themes={offered}
        suggestions={await suggestionsFor(visit, remark, offered)}
        mayAddThemes={visit.may(may.manageThemes)}
        note={coding ? words.t('insight.coding.before') : null}
      />
    ),
  }
}

interface Chosen {
  themes: string[]
  newTheme: string | null
}

/** A theme that is not on the list yet is added, by those who may, in the same go. */
async function chosenThemes(visit: Submission, { themes: chosen, newTheme }: Chosen) {
  const ids = chosen.flatMap((id) => asId<'theme'>(id) ?? [])
  return newTheme && visit.may(may.manageThemes) ? [...ids, await addTheme(visit.tx, newTheme)] : ids
}

/** From one remark to the next, until none waits. */
async function nextPath(visit: Submission): Promise<string> {
  const [next] = await remarksToCode(visit.tx, { by: ownOnly(visit), limit: 1, offset: 0 })
  return next ? `/insight/remarks/${next.id}` : '/insight/remarks'
}

async function toCheck(visit: Visit): Promise<RemarkSeen> {
  return readable(visit, await nextToCheck(visit.tx, visit.tx.actor, ownOnly(visit)))
}

/** A second person codes without seeing what the first one chose, and without suggestions, which know it. */
async function showCheck(visit: Visit, form: FormState, options: GivenOptions) {
  const remark = await toCheck(visit)
  const title = visit.words.t('insight.check.title')
  return {
    title,
    density: 'office' as const,
    breadcrumb: [insightCrumb(visit), remarksCrumb(visit)],
    body: (
      <CodingPage
        {...{ title, remark, form, options }}
        where={await nameOfArea(visit, remark)}
        themes={[]}
        suggestions={[]}
        mayAddThemes={false}
        note={visit.words.t('insight.check.note')}
      />
    ),
  }
}

export const codingRoutes: Route[] = [
  page('/insight/remarks', { may: may.codeRemarks, personal: true, show: showRemarks }),
  form('/insight/remarks/check', {
    may: may.codeRemarks,
    fields: codingFields,
    options: themeOptions,
    show: showCheck,
    submit: async (visit, { themes: chosen }) => {
      const { id: conversationId } = await toCheck(visit)
      const ids = await chosenThemes(visit, { themes: chosen, newTheme: null })
      await codeRemark(visit.tx, { conversationId, themes: ids, blind: true }, visit.commandId)
      return '/insight/remarks'
    },
  }),
  form('/insight/remarks/:conversation', {
    may: may.codeRemarks,
    fields: codingFields,
    options: themeOptions,
    show: showCoding,
    submit: async (visit, chosen) => {
      const { id: conversationId } = await readable(visit, visit.params.conversation)
      await codeRemark(visit.tx, { conversationId, themes: await chosenThemes(visit, chosen) }, visit.commandId)
      return nextPath(visit)
    },
  }),
]
