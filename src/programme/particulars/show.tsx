import type { Visit } from '../../platform/http/index.ts'
import { areaByCode } from '../areas/index.ts'
import { logoAddress } from '../logo/logo.ts'
import { partners } from '../partners.ts'
import { ParticularsPage } from './page.tsx'
import { programmeParticulars, programmeSettings } from './particulars.ts'

export const particularsTrail = ({ words }: Visit) => [
  { href: '/programme', text: words.t('programme.particulars.title') },
]

/** The page of the programme itself. */
export async function showParticulars({ tx, words, url }: Visit) {
  const particulars = await programmeParticulars(tx)
  const area = particulars.localAuthority && ((await areaByCode(tx, particulars.localAuthority))?.name ?? null)
  const logo = logoAddress(await programmeSettings(tx))
  return {
    title: words.t('programme.particulars.title'),
    density: 'office' as const,
    body: <ParticularsPage {...{ particulars, area, logo, url }} partners={await partners(tx)} />,
  }
}
