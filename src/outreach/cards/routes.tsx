import { asId } from '../../platform/database/index.ts'
import type { FormState } from '../../platform/fields/index.ts'
import { form, page, type Reply, type Route, type Visit } from '../../platform/http/index.ts'
import { FormPage } from '../../platform/page/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { readShortCode, shownShortCode } from '../../platform/short-code/index.ts'
import { may } from '../../programme/index.ts'
import { cancelCard } from './cancel.ts'
import { codeLength } from './code.ts'
import { batchFields, cancelFields } from './fields.ts'
import { makeCards } from './make.ts'
import { CardsPage, PublicCardPage } from './pages.tsx'
import {
  batchById,
  type CardSeen,
  cardByCode,
  cardById,
  latestBatches,
  phoneOnCards,
  shownCode,
  unusedCards,
} from './queries.ts'
import { CardSheet } from './sheet.tsx'

const crumb = ({ words }: Visit) => [{ href: '/cards', text: words.t('outreach.card.title') }]

/** Where a card leads to for those who may see it; null where it is nobody's. */
export function pathOf({ personId, conversationId, cancelledOn }: CardSeen): string | null {
  if (cancelledOn !== null) return null
  if (personId) return `/people/${personId}`
  return conversationId && `/conversations/${conversationId}`
}

function answerTo({ words }: Visit, asked: string, card: CardSeen | undefined): string | null {
  if (asked === '') return null
  if (readShortCode(asked, codeLength) === null) return words.t('outreach.card.mistyped')
  if (!card) return words.t('outreach.card.unknown')
  return card.cancelledOn ? words.t('outreach.card.cancelled-before') : words.t('outreach.card.not-given')
}

async function showCards(visit: Visit, state: FormState): Promise<Reply> {
  const asked = visit.query.find?.[0]?.trim() ?? ''
  const code = readShortCode(asked, codeLength)
  const card = code ? await cardByCode(visit.tx, code) : undefined
  const path = card && pathOf(card)
  if (path) return { redirect: path }
  return {
    title: visit.words.t('outreach.card.title'),
    density: 'worker',
    body: (
      <CardsPage
        {...{ form: state, asked, url: visit.url }}
        answer={answerTo(visit, asked, card)}
        batches={await latestBatches(visit.tx)}
      />
    ),
  }
}

async function cardOf({ tx, params }: Visit): Promise<CardSeen> {
  const id = asId<'card'>(params.card)
  const card = id && (await cardById(tx, id))
  if (!card) throw new Problem('not-found', 'outreach.card.not-found')
  return card
}

async function showBatch(visit: Visit): Promise<Reply> {
  const id = asId<'card-batch'>(visit.params.batch)
  const batch = id && (await batchById(visit.tx, id))
  if (!batch) throw new Problem('not-found', 'outreach.card.not-found')
  return {
    title: visit.words.t('outreach.card.print'),
    density: 'worker',
    breadcrumb: crumb(visit),
    body: (
      <CardSheet
        batch={batch}
        cards={await unusedCards(visit.tx, batch.id)}
        programme={visit.programme.name}
        addressOf={(code) => visit.absolute(`/c/${code}`)}
      />
    ),
  }
}

async function showCancelling(visit: Visit, state: FormState): Promise<Reply> {
  const card = await cardOf(visit)
  const { t } = visit.words
  const title = t('outreach.card.cancel')
  return {
    title,
    density: 'worker',
    breadcrumb: crumb(visit),
    body: (
      <FormPage
        {...{ title, form: state, fields: cancelFields, variant: 'warning' }}
        caption={shownCode(card)}
        send={t('outreach.card.cancel-send')}
      >
        <p>{t('outreach.card.cancel-about')}</p>
      </FormPage>
    ),
  }
}

async function showPublic({ tx, words, params }: Visit): Promise<Reply> {
  const code = readShortCode(params.code ?? '', codeLength)
  if (code === null) throw new Problem('not-found', 'outreach.card.mistyped')
  return {
    title: words.t('outreach.card.public-title'),
    body: <PublicCardPage code={shownShortCode(code)} phone={await phoneOnCards(tx)} />,
  }
}

export const cardRoutes: Route[] = [
  page('/c/:code', { may: may.visit, show: showPublic }),
  form('/cards', {
    may: may.recordOutreach,
    fields: batchFields,
    show: showCards,
    submit: async ({ tx, commandId }, { cards, phone }) => {
      if (cards < 1) throw new Problem('invalid', 'outreach.card.how-many-missing', 'cards')
      return `/cards/batches/${await makeCards(tx, { cards, phone }, commandId)}`
    },
  }),
  page('/cards/batches/:batch', { may: may.recordOutreach, show: showBatch }),
  form('/cards/:card/cancel', {
    may: may.recordOutreach,
    fields: cancelFields,
    show: showCancelling,
    submit: async (visit, { why }) => {
      const card = await cardOf(visit)
      await cancelCard(visit.tx, { id: card.id, why }, visit.commandId)
      return card.personId ? `/people/${card.personId}` : '/cards'
    },
  }),
]
