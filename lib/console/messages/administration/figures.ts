/** The page of the figures. */
export const figures = {
  title: 'Reports',
  intro:
    'Orders placed in the period, as they stand now: what was captured or refunded later counts on the day of its order. Days are Indian time; weeks begin on Monday.',
  filters: 'Choose the period',
  preset: 'Period',
  ownDays: 'Custom dates',
  from: 'From',
  to: 'To',
  daysHint: 'Dates entered here override the period.',
  group: 'By',
  /** Heads of the first column. */
  placed: { day: 'Day of the order', week: 'Week of the order', method: 'Payment method' },
  groups: { day: 'Day', week: 'Week', method: 'Payment method' },
  apply: 'Show',
  /** A table of more days would be too long to read. */
  weeksInstead: (most: number) => `Periods of more than ${most} days are shown by week.`,
  empty: 'No order was placed in this period.',
  csv: 'Download as CSV',

  money: 'Money',
  moneyText:
    'All by the day on which the order was placed, whenever it was captured: what came to the bank on a day is under “Settlements”. Still held is what can be captured; released amounts are in no column.',
  conversion: 'From order to paid',
  conversionText:
    'Paid orders were held or captured at some point, whatever happened later: also where a hold could not be captured. Failed orders ended without that. Conversion is the share of paid orders among those placed: abandoned checkouts are not recorded.',
  declines: 'Why payments were declined',
  declinesText: 'Each attempt that a bank or the gateway declined, in the words that the customer reads.',
  noDeclines: 'No payment was declined in this period.',
  declinesCsv: 'Download reasons as CSV',

  columns: {
    orders: 'Orders',
    total: 'Value',
    held: 'Still held',
    charged: 'Captured so far',
    refunded: 'Refunded so far',
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
