import type { FormState } from '../../platform/fields/index.ts'
import { Button, Input, InsetText, Table } from '../../platform/nhs/index.ts'
import { FieldInputs, Form, FormProblems } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { batchFields } from './fields.ts'
import { type BatchSeen, type CardSeen, shownCode } from './queries.ts'

type Url = (path: string) => string

interface CardsPageProps {
  form: FormState
  batches: BatchSeen[]
  /** What was looked for, and what came of it. */
  asked: string
  answer: string | null
  url: Url
}

function Find({ asked, answer, url }: Pick<CardsPageProps, 'asked' | 'answer' | 'url'>) {
  const { t } = useWords()
  return (
    <form method="get" action={url('/cards')} role="search">
      <Input
        id="find"
        name="find"
        label={{ text: t('outreach.card.find'), size: 's' }}
        value={asked}
        width={10}
        autocapitalize="characters"
        spellcheck={false}
      />
      {answer && <InsetText visuallyHiddenText={t('outreach.card.answer')}>{answer}</InsetText>}
      <Button variant="secondary">{t('outreach.card.find-send')}</Button>
    </form>
  )
}

/** Who holds this card, and cards to be printed. */
export function CardsPage({ form, batches, asked, answer, url }: CardsPageProps) {
  const { t, date, number } = useWords()
  return (
    <>
      <FormProblems form={form} fields={batchFields} />
      <h1 class="nhsuk-heading-l">{t('outreach.card.title')}</h1>
      <p>{t('outreach.card.about')}</p>
      <Find {...{ asked, answer, url }} />
      <h2 class="nhsuk-heading-m">{t('outreach.card.make')}</h2>
      <Form form={form} send={t('outreach.card.make-send')}>
        <FieldInputs fields={batchFields} form={form} />
      </Form>
      {batches.length > 0 && (
        <Table
          responsive
          caption={t('outreach.card.batches')}
          head={[t('outreach.card.made-on'), t('outreach.card.cards'), t('outreach.card.given')]}
          rows={batches.map(({ id, madeOn, cards, given }) => [
            { text: date(madeOn, 'long'), href: url(`/cards/batches/${id}`) },
            number(Number(cards)),
            number(Number(given)),
          ])}
        />
      )}
    </>
  )
}

/** What the public address of a card says: the same for every code, so that nothing can be found out by guessing. */
export function PublicCardPage({ code, phone }: { code: string; phone: string | null }) {
  const { t } = useWords()
  return (
    <>
      <h1 class="nhsuk-heading-l">{t('outreach.card.public-title')}</h1>
      <p class="kith-code">{code}</p>
      <p>{t('outreach.card.public-about')}</p>
      {phone && <p>{t('outreach.card.public-phone', { phone })}</p>}
      <p>{t('outreach.card.public-safe')}</p>
    </>
  )
}

/** The cards somebody holds, with the way to say that one is lost. */
export function HeldCards({ cards, url }: { cards: CardSeen[]; url: Url }) {
  const { t, date } = useWords()
  return (
    <ul class="nhsuk-list">
      {cards.map((card) => (
        <li key={card.id}>
          <span class="kith-secret">{shownCode(card)}</span>{' '}
          {card.cancelledOn === null ? (
            <a href={url(`/cards/${card.id}/cancel`)}>
              {t('outreach.card.lost')}
              <span class="nhsuk-u-visually-hidden"> {shownCode(card)}</span>
            </a>
          ) : (
            t('outreach.card.cancelled-on', { date: date(card.cancelledOn) })
          )}
        </li>
      ))}
    </ul>
  )
}
