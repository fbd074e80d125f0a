/** The page of the figures. */
export const figures = {
  title: 'Reports',
  intro: 'Orders placed in the period, as they stand now. Days are Indian time; weeks begin on Monday.',
  filters: 'Choose the period',
  preset: 'Period',
  ownDays: 'Custom dates',
  from: 'From',
  to: 'To',
  daysHint: 'Dates entered here override the period.',
  group: 'By',
  groups: { day: 'Day', week: 'Week', method: 'Payment method' },
  apply: 'Show',
  /** A table of more days would be too long to read. */
  weeksInstead: (most: number) => `Periods of more than ${most} days are shown by week.`,
  empty: 'No order was placed in this period.',
  csv: 'Download as CSV',

  money: 'Money',
  moneyText: 'Held is what can still be captured; released amounts are in neither column.',
  conversion: 'From order to paid',
  conversionText:
    'Paid orders were held or charged at some point, whatever happened later: also where a hold could not be charged. Failed orders ended without that. Conversion is the share of paid orders among those placed: abandoned checkouts are not recorded.',
  declines: 'Why payments were declined',
  declinesText: 'Each attempt that a bank or the gateway declined, in the words that the customer reads.',
  noDeclines: 'No payment was declined in this period.',
  declinesCsv: 'Download reasons as CSV',

  columns: {
    orders: 'Orders',
    total: 'Value',
    held: 'Held',
    charged: 'Charged',
    refunded: 'Refunded',
    paid: 'Paid',
    failed: 'Failed',
    waiting: 'Others',
    conversion: 'Conversion',
    number: 'No.',
    reason: 'Reason',
    tries: 'Attempts',
    share: 'Share',
  },
  all: 'All',
  chartOf: (title: string) => `${title}, as a chart. The table below has the same figures.`,

  /** Beside the methods of the list of orders. */
  noMethod: 'No payment',
};
