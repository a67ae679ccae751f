import { Input } from '../../platform/nhs/index.ts'
import { useWords } from '../../platform/words/index.ts'
import type { NamedSpot } from '../finding.ts'
import { isNowhere } from './near-problem.tsx'

/** Asks from where distances are to be measured; says so where the place that was typed is not known. */
export function NearInput({ near, spot }: { near: string; spot: NamedSpot | null }) {
  const { t } = useWords()
  const problem = { text: t('places.problem.unknown-spot'), prefix: t('platform.form.error') }
  return (
    <Input
      id="near"
      name="near"
      width={20}
      value={near}
      label={{ text: t('places.near'), size: 's' }}
      hint={t('places.field.near-hint')}
      errorMessage={isNowhere({ near, spot }) ? problem : undefined}
    />
  )
}
