import type { FormState } from '../../platform/fields/index.ts'
import { FormProblems } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import type { NamedSpot } from '../finding.ts'

interface Asked {
  /** What was typed, empty where nothing was. */
  near: string
  spot: NamedSpot | null
}

/** Whether a place was asked for that nobody knows: then no list is near it. */
export const isNowhere = ({ near, spot }: Asked): boolean => near !== '' && !spot

/** Says it above the heading, as every form does, with the way to the field. */
export function NearProblem({ near, spot }: Asked) {
  const { t } = useWords()
  if (!isNowhere({ near, spot })) return null
  const form: FormState = {
    typed: { near: [near] },
    problems: [{ field: 'near', message: t('places.problem.unknown-spot') }],
  }
  return <FormProblems form={form} fields={{}} />
}
