import { SummaryList, type SummaryRow } from '../../platform/nhs/index.ts'
import { useWords, type Words } from '../../platform/words/index.ts'
import type { Consents, Standing } from '../consent/decide.ts'
import { isWayOfConsent, type Purpose, purposes } from '../consent/purposes.ts'

/** How one purpose stands, in a sentence. */
export function standingIn({ t, date }: Words, standing: Standing | undefined): string {
  if (!standing) return t('people.consent.never-asked')
  const how = isWayOfConsent(standing.how) ? t(`people.way.${standing.how}`) : standing.how
  const told = { on: date(standing.on, 'long'), how }
  return standing.agreed ? t('people.consent.agreed', told) : t('people.consent.withdrawn', told)
}

interface ConsentRowsProps {
  consents: Consents
  /** Where one purpose is asked for and withdrawn; without it nothing can be changed. */
  address?: ((purpose: Purpose, act: 'ask' | 'withdraw') => string) | undefined
}

function rowOf(words: Words, purpose: Purpose, { consents, address }: ConsentRowsProps): SummaryRow {
  const standing = consents.get(purpose)
  const agreed = standing?.agreed ?? false
  const key = words.t(`people.purpose.${purpose}`)
  const action = (act: 'ask' | 'withdraw', text: string) => ({
    href: address?.(purpose, act) ?? '',
    text,
    visuallyHiddenText: key,
  })
  const ask = action('ask', agreed ? words.t('people.consent.ask-again') : words.t('people.consent.ask'))
  const actions = agreed ? [ask, action('withdraw', words.t('people.consent.stop'))] : [ask]
  return { key, value: standingIn(words, standing), ...(address && { actions }) }
}

/** What somebody agrees to, each purpose on its own. */
export function ConsentList(props: ConsentRowsProps) {
  const words = useWords()
  return <SummaryList rows={purposes.map((purpose) => rowOf(words, purpose, props))} />
}
