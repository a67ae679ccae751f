// The tenant: one region's run of the programme, its partners, who works for it and who may do what.
import './verification.ts'

export { type MayName, may, type Role, roles } from './access.ts'
export {
  type Area,
  areaAttribution,
  areaByCode,
  areaNames,
  areaOfPostcode,
  codesWithin,
  type DeprivationEdition,
  type ImportReport,
  importAreas,
  isDeprivationEdition,
  liverpool,
  liverpoolWards,
  refusalReasons,
  type Situated,
  seedWards,
  situate,
  type WardFacts,
  wardNamed,
  wardsOf,
  wardsOfAreas,
  wardsOfOutward,
} from './areas/index.ts'
export { brandColour } from './brand.ts'
export { createProgramme, type NewProgramme } from './create.ts'
export { demoRoutes } from './demo/routes.tsx'
export * as entries from './entries.ts'
export { appIcon } from './icon/app-icon.ts'
export { bareIcon } from './icon/icon-plugin.ts'
export { logoAddress } from './logo/logo.ts'
export { lineTold } from './money/history.ts'
export { type ContractLine, contractLines, lineLabels, setContractLine } from './money/line.ts'
export { penceWithin } from './money/within.ts'
export { financialYears } from './money/years.ts'
export { navigation } from './navigation.ts'
export { keepSettings, programmeSettings } from './particulars/particulars.ts'
export { addPartner, type Partner, partnerCodeOf, partnerOptions, partners } from './partners.ts'
export { routes } from './routes.tsx'
export { addStaff } from './staff.ts'
export { changeTarget, setTarget, type Target, targets } from './targets.ts'
export { addMember, type Member } from './team/member.ts'
export { wardOptions } from './ward-options.ts'
export { type Where, whereShape } from './where.ts'
