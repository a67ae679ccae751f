/** To be shown wherever areas, deprivation or postcodes are shown. The licences ask for it. */
export const areaAttribution =
  'Source: Office for National Statistics licensed under the Open Government Licence v3.0. ' +
  'Contains OS data © Crown copyright and database right 2025. ' +
  'Contains Royal Mail data © Royal Mail copyright and database right 2025. ' +
  'Contains public sector information (MHCLG English Indices of Deprivation 2019 and 2025) ' +
  'licensed under the Open Government Licence v3.0.'
