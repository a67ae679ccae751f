import { optional, required } from '../../platform/fields/index.ts'

/** Why something that cannot be mended is put away. */
const reasons = ['recorded-otherwise', 'tried-out', 'by-mistake', 'not-ours', 'unreadable'] as const

export const awayFields = {
  why: required('choice', {
    label: 'outreach.mend.away-why',
    missing: 'outreach.mend.away-why-missing',
    options: reasons.map((reason) => ({ value: reason, label: { key: `outreach.mend.away.${reason}` } })),
    sensitivity: 'public',
    why: 'outreach.why.kept',
  }),
}

/** Asked only where the round that something belongs to is not there. */
export const onRoundFields = {
  onRound: optional('choice', {
    label: 'outreach.mend.on-round',
    hint: 'outreach.mend.on-round-hint',
    sensitivity: 'public',
    why: 'outreach.why.round',
  }),
}

/** What becomes of all that came from a phone that somebody else may have held. */
export const togetherFields = {
  decision: required('choice', {
    label: 'outreach.mend.together.what',
    missing: 'outreach.mend.together.what-missing',
    options: (['record', 'not-ours', 'tried-out', 'by-mistake'] as const).map((value) => ({
      value,
      label: { key: `outreach.mend.together.${value}` },
    })),
    sensitivity: 'public',
    why: 'outreach.why.kept',
  }),
}
