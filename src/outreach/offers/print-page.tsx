import type { FormState, GivenOptions } from '../../platform/fields/index.ts'
import { FieldInputs, Form, FormProblems } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { printedFields } from './fields.ts'
import type { OfferInWords } from './told.ts'

interface PrintPageProps {
  offers: OfferInWords[]
  form: FormState
  options: GivenOptions
  programme: string
}

/** To be cut out and handed over: it says what, when and where, and not to whom. */
function Slip({ offer: { title, facts }, programme }: { offer: OfferInWords; programme: string }) {
  return (
    <li class="kith-slip kith-slip--tall">
      <div>
        <p class="kith-slip__name">{title}</p>
        {facts.map((fact) => (
          <p key={fact}>{fact}</p>
        ))}
        <p>{programme}</p>
      </div>
    </li>
  )
}

/** What was promised on paper, ready to be printed; on the screen, also what has been handed over. */
export function PrintOffersPage({ offers, form, options, programme }: PrintPageProps) {
  const { t } = useWords()
  return (
    <>
      <div class="kith-not-printed">
        <h1 class="nhsuk-heading-l">{t('outreach.offer.print-title')}</h1>
        <FormProblems form={form} fields={printedFields} />
        <p>{t('outreach.offer.print-about', { n: offers.length })}</p>
      </div>
      <ul class="kith-pile">
        {offers.map((offer) => (
          <Slip key={offer.id} {...{ offer, programme }} />
        ))}
      </ul>
      {offers.length > 0 && (
        <div class="kith-not-printed">
          <Form form={form} send={t('outreach.offer.printed-send')}>
            <FieldInputs {...{ fields: printedFields, form, options }} />
          </Form>
        </div>
      )}
    </>
  )
}
