/** The page of the figures. */
export const figures = {
  title: 'Figures',
  intro:
    'Of the orders that were placed in the period, as they stand now. Days are Indian days, weeks begin on Monday.',
  filters: 'Choose the period',
  preset: 'Period',
  ownDays: 'Days of your own',
  from: 'From',
  to: 'To',
  daysHint: 'Days that are typed win over the period.',
  group: 'By',
  groups: { day: 'Day', week: 'Week', method: 'Payment method' },
  apply: 'Show',
  /** A table of more days would be too long to read. */
  weeksInstead: (most: number) => `More than ${most} days are shown by week.`,
  empty: 'No order was placed in this period.',
  csv: 'Download as CSV',

  money: 'Money',
  moneyText: 'Held is what can still be captured; what was released is in neither column.',
  conversion: 'From order to paid',
  conversionText:
    'Paid orders were held or charged once, whatever became of them: also where a hold could not be charged. Failed ones ended without that. Conversion is the share of paid orders among those placed: a checkout that was begun and left is recorded nowhere.',
  declines: 'Why payments were declined',
  declinesText: 'Each try that a bank or the gateway declined, in the words that the customer reads.',
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
    tries: 'Tries',
    share: 'Share',
  },
  all: 'All',
  chartOf: (title: string) => `${title}, as a chart. The table below has the same figures.`,

  /** Beside the methods of the list of orders. */
  noMethod: 'No payment',
};
