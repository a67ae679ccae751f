import { NameInputs, type Wording } from '../../../people/index.ts'
import type { Fields, FormState, GivenOptions } from '../../../platform/fields/index.ts'
import { SummaryList } from '../../../platform/nhs/index.ts'
import { FieldInput, FieldInputs, Form, FormProblems } from '../../../platform/page/index.ts'
import { notedSentence } from '../../../platform/problem/index.ts'
import { useWords } from '../../../platform/words/index.ts'
import { offerFields } from '../../offers/fields.ts'
import type { KeptSeen } from '../../offline/kept.ts'
import type { CaptureKind } from '../../offline/wire.ts'
import { SaidFields } from '../../pages/conversation.tsx'
import type { Belonging } from '../belonging.ts'
import { onRoundFields } from '../fields.ts'

interface Asking {
  kind: CaptureKind
  /** What the form online asks. */
  fields: Fields
  form: FormState
  options: GivenOptions
  wordings: readonly Wording[]
}

export interface MendPageProps extends Asking {
  kept: KeptSeen
  belonging: Belonging | null
  /** What was offered, where that is what was captured. */
  offered: string | null
  url: (path: string) => string
}

/** What the page online asks, in the way in which it asks it. */
function Asked({ kind, fields, form, options, wordings }: Asking) {
  if (kind === 'conversation' || kind === 'correction') {
    return <SaidFields {...{ form, options }} asksFirstTime={form.typed.firstTime !== undefined} />
  }
  if (kind === 'offer') {
    const { how } = offerFields
    return (
      <>
        <input type="hidden" name="what" value={form.typed.what?.[0]} />
        <FieldInputs {...{ fields: { how }, form, options }} />
      </>
    )
  }
  if (kind === 'name') return <NameInputs {...{ form, wordings }} />
  return <FieldInputs {...{ fields, form, options }} />
}

function Circumstances({ kept }: Pick<MendPageProps, 'kept'>) {
  const words = useWords()
  const { t, date, dateTime } = words
  const rows = [
    { key: t('outreach.mend.why'), value: notedSentence(words, kept.why) ?? t('outreach.kept.answers') },
    { key: t('outreach.mend.came-at'), value: dateTime(kept.receivedAt) },
    ...(kept.capturedOn ? [{ key: t('outreach.mend.captured-on'), value: date(kept.capturedOn, 'long') }] : []),
    ...(kept.clock === 'off' ? [{ key: t('outreach.mend.clock'), value: t('outreach.mend.clock-off') }] : []),
    ...(kept.worker ? [{ key: t('outreach.mend.worker'), value: kept.worker }] : []),
  ]
  return <SummaryList rows={rows} />
}

function WhatItBelongsTo({ belonging: { of, id, is }, url }: { belonging: Belonging; url: MendPageProps['url'] }) {
  const { t } = useWords()
  if (is === 'missing') return <p>{t(`outreach.mend.${of}-missing`)}</p>
  const path = is === 'there' ? `/${of}s/${id}` : `/capture/kept/${id}/${of}`
  return (
    <p>
      {is === 'kept' && `${t('outreach.mend.parent-kept')} `}
      <a href={url(path)}>{t(`outreach.mend.see-${of}`)}</a>
    </p>
  )
}

/** Something that could not be recorded, in the form of the page online: as it was answered, with what is wrong with it. */
export function MendPage({ kept, belonging, offered, url, ...asking }: MendPageProps) {
  const { kind, form, options } = asking
  const { t } = useWords()
  const asksRound = belonging?.of === 'round' && belonging.is !== 'there'
  return (
    <>
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{t('outreach.mend.caption')} </span>
        {t(`outreach.mend.kind.${kind}`)}
      </h1>
      <FormProblems form={form} fields={{ ...asking.fields, ...onRoundFields }} />
      <Circumstances kept={kept} />
      {belonging && <WhatItBelongsTo {...{ belonging, url }} />}
      <p>{t(`outreach.mend.does.${kind}`)}</p>
      {offered !== null && (
        <p>
          <strong>{offered}</strong>
        </p>
      )}
      <Form form={form} send={t('outreach.mend.send')}>
        {asksRound && (
          <FieldInput name="onRound" field={onRoundFields.onRound} marksOptional={false} {...{ form, options }} />
        )}
        <Asked {...asking} />
      </Form>
      <p>
        <a href={url(`/capture/kept/${kept.id}/away`)}>{t('outreach.mend.away-link')}</a>
      </p>
    </>
  )
}
