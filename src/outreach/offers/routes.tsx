import { settings } from '../../places/index.ts'
import { asId } from '../../platform/database/index.ts'
import type { Option } from '../../platform/fields/index.ts'
import { form, type Route, type Visit } from '../../platform/http/index.ts'
import { labelIn } from '../../platform/page/index.ts'
import { may } from '../../programme/index.ts'
import { conversationById, roundById } from '../queries.ts'
import { printedFields } from './fields.ts'
import { notePrinted } from './offer.ts'
import { PrintOffersPage } from './print-page.tsx'
import { offersToPrint } from './queries.ts'
import { type OfferInWords, offersTold } from './told.ts'

/** A worker prints for those they talked with; a coordinator for all. */
async function toPrint(visit: Visit): Promise<OfferInWords[]> {
  const whose = visit.may(may.seeAllOffers) ? null : visit.tx.actor
  return offersTold(visit.tx, await offersToPrint(visit.tx, whose), visit.words)
}

/** Where and when it was offered, so that whoever hands it over knows to whom. */
async function offeredWhere({ tx, words }: Visit, { conversationId, offeredOn, title }: OfferInWords) {
  const conversation = await conversationById(tx, conversationId)
  const round = conversation && (await roundById(tx, conversation.roundId))
  const where = round ? [labelIn(settings, round.setting, words), round.place].filter(Boolean).join(', ') : ''
  return [title, words.date(offeredOn, 'long'), where].filter(Boolean).join(', ')
}

export const offerRoutes: Route[] = [
  form('/offers/print', {
    may: may.recordOutreach,
    fields: printedFields,
    options: async (visit) => {
      const printed: Option[] = []
      for (const offer of await toPrint(visit)) {
        printed.push({ value: offer.id, label: { text: await offeredWhere(visit, offer) } })
      }
      return { printed }
    },
    show: async (visit, state, options) => ({
      title: visit.words.t('outreach.offer.print-title'),
      density: 'worker',
      breadcrumb: [{ href: '/rounds', text: visit.words.t('outreach.rounds.title') }],
      body: (
        <PrintOffersPage {...{ form: state, options, offers: await toPrint(visit) }} programme={visit.programme.name} />
      ),
    }),
    submit: async (visit, { printed }) => {
      await notePrinted(
        visit.tx,
        printed.flatMap((id) => asId<'offer'>(id) ?? []),
        visit.commandId,
      )
      return '/offers/print'
    },
  }),
]
