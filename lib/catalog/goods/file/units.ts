/** What goods are counted in, as GST returns name it: the unit quantity codes. */
export const UNITS: readonly string[] = [
  ...['NOS', 'PCS', 'UNT', 'PRS', 'SET', 'DOZ', 'GRS', 'GYD', 'THD', 'TGM', 'KGS', 'GMS', 'QTL', 'MTS'],
  ...['TON', 'LTR', 'MLT', 'KLR', 'UGS', 'CBM', 'CCM', 'MTR', 'CMS', 'KME', 'YDS', 'SQM', 'SQF', 'SQY'],
  ...['BAG', 'BAL', 'BDL', 'BKL', 'BOU', 'BOX', 'BTL', 'BUN', 'CAN', 'CTN', 'DRM', 'GGK', 'MLS', 'PAC'],
  ...['ROL', 'TBS', 'TUB', 'OTH'],
];
