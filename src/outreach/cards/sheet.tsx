import { QrCode } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { type BatchSeen, type CardSeen, shownCode } from './queries.ts'

interface SheetProps {
  batch: BatchSeen
  cards: CardSeen[]
  programme: string
  /** The public address of a card, for the camera of a phone. */
  addressOf(code: string): string
}

function Card({ card, batch, programme, addressOf }: Omit<SheetProps, 'cards'> & { card: CardSeen }) {
  const { t } = useWords()
  const code = shownCode(card)
  return (
    <li class="kith-slip">
      <div>
        <p class="kith-slip__name">{programme}</p>
        <p>{t('outreach.card.on-it')}</p>
        <p>
          <code class="kith-slip__code">{code}</code>
        </p>
        {batch.phone && <p class="kith-slip__phone">{batch.phone}</p>}
      </div>
      <QrCode text={addressOf(card.code)} label={t('outreach.card.square', { code })} ecc="medium" />
    </li>
  )
}

/** Ten cards on a sheet of A4, two beside each other. Those that somebody has are not printed again. */
export function CardSheet({ batch, cards, ...sheet }: SheetProps) {
  const { t, date } = useWords()
  return (
    <>
      <div class="kith-not-printed">
        <h1 class="nhsuk-heading-l">{t('outreach.card.print')}</h1>
        <p>{t('outreach.card.print-about', { n: cards.length, date: date(batch.madeOn, 'long') })}</p>
        <p>{t('outreach.card.print-how')}</p>
      </div>
      <ul class="kith-pile">
        {cards.map((card) => (
          <Card key={card.id} {...{ card, batch, ...sheet }} />
        ))}
      </ul>
    </>
  )
}
