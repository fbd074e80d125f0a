ALTER TABLE `operations` ADD `refunded_lines` text;--> statement-breakpoint
-- Orders that were held or charged once, and those that never were, lie in rows apart from now on: db/queries/figures-by.ts tells them by the amount.
DELETE FROM order_figures;--> statement-breakpoint
INSERT INTO order_figures (day, status, channel, method, pre_auth, dispatched, to_dispatch, orders, total_paise, authorised_paise, captured_paise, released_paise, refunded_paise)
SELECT (created_at + 19800000) / 86400000, status, channel, coalesce(method, ''), pre_auth, dispatched_at IS NOT NULL,
  dispatched_at IS NULL AND captured_paise - fee_paise > refunded_paise,
  count(*), sum(total_paise), sum(authorised_paise), sum(captured_paise), sum(released_paise), sum(refunded_paise)
FROM orders GROUP BY 1, 2, 3, 4, 5, 6, 7, authorised_paise > 0;
