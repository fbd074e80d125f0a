CREATE TABLE `bulk_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`actor` text NOT NULL,
	`token` text NOT NULL,
	`orders` integer NOT NULL,
	`sum_paise` integer NOT NULL,
	`claimed_until` integer,
	`ended_at` integer,
	`created_at` integer NOT NULL,
	CONSTRAINT "bulk_runs_kind" CHECK("bulk_runs"."kind" in ('capture', 'capture-dispatch', 'dispatch'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bulk_runs_token_unique` ON `bulk_runs` (`token`);--> statement-breakpoint
CREATE INDEX `bulk_runs_newest` ON `bulk_runs` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `bulk_runs_open` ON `bulk_runs` (`created_at`) WHERE "bulk_runs"."ended_at" is null;--> statement-breakpoint
CREATE TABLE `bulk_steps` (
	`run_id` text NOT NULL,
	`position` integer NOT NULL,
	`order_id` text NOT NULL,
	`amount_paise` integer NOT NULL,
	`state` text NOT NULL,
	`reason` text,
	`ended_at` integer,
	PRIMARY KEY(`run_id`, `position`),
	FOREIGN KEY (`run_id`) REFERENCES `bulk_runs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "bulk_steps_state" CHECK("bulk_steps"."state" in ('waiting', 'done', 'refused', 'checking'))
);
--> statement-breakpoint
CREATE INDEX `bulk_steps_order` ON `bulk_steps` (`order_id`);--> statement-breakpoint
CREATE TABLE `order_figures` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`day` integer NOT NULL,
	`status` text NOT NULL,
	`channel` text NOT NULL,
	`method` text NOT NULL,
	`pre_auth` integer NOT NULL,
	`dispatched` integer NOT NULL,
	`to_dispatch` integer NOT NULL,
	`orders` integer NOT NULL,
	`total_paise` integer NOT NULL,
	`authorised_paise` integer NOT NULL,
	`captured_paise` integer NOT NULL,
	`released_paise` integer NOT NULL,
	`refunded_paise` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `order_figures_day` ON `order_figures` (`day`);--> statement-breakpoint
CREATE TABLE `order_terms` (
	`term` text NOT NULL,
	`created_at` integer NOT NULL,
	`order_id` text NOT NULL,
	PRIMARY KEY(`term`, `created_at`, `order_id`),
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `settlement_lines` (
	`utr` text NOT NULL,
	`position` integer NOT NULL,
	`transaction_id` text NOT NULL,
	`transacted_at` integer NOT NULL,
	`amount_paise` integer NOT NULL,
	`deducted_paise` integer NOT NULL,
	`settled_paise` integer NOT NULL,
	`acquirer` text,
	`program` text,
	`payout_status` text,
	`order_id` text,
	`payment_id` text,
	`refund_id` text,
	`matched_by` text,
	PRIMARY KEY(`utr`, `position`),
	FOREIGN KEY (`utr`) REFERENCES `settlements`(`utr`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `settlement_lines_order` ON `settlement_lines` (`order_id`);--> statement-breakpoint
CREATE INDEX `settlement_lines_payment` ON `settlement_lines` (`payment_id`);--> statement-breakpoint
CREATE INDEX `settlement_lines_transaction` ON `settlement_lines` (`transaction_id`);--> statement-breakpoint
CREATE TABLE `settlements` (
	`utr` text PRIMARY KEY NOT NULL,
	`settled_at` integer NOT NULL,
	`bank_name` text NOT NULL,
	`bank_account` text NOT NULL,
	`programs` text NOT NULL,
	`transactions` integer NOT NULL,
	`gross_paise` integer NOT NULL,
	`deducted_paise` integer NOT NULL,
	`settled_paise` integer NOT NULL,
	`mdr_paise` integer,
	`gst_paise` integer,
	`refunds_paise` integer,
	`chargebacks_paise` integer,
	`platform_fee_paise` integer,
	`other_paise` integer,
	`complete_at` integer,
	`fetched_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `settlements_newest` ON `settlements` (`settled_at`,`utr`);--> statement-breakpoint
ALTER TABLE `orders` ADD `method` text;--> statement-breakpoint
ALTER TABLE `orders` ADD `courier` text;--> statement-breakpoint
ALTER TABLE `orders` ADD `tracking_number` text;--> statement-breakpoint
CREATE INDEX `orders_method` ON `orders` (`method`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `orders_amount` ON `orders` (`total_paise`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `orders_to_dispatch` ON `orders` (`created_at`,`id`) WHERE "orders"."dispatched_at" is null and "orders"."captured_paise" - "orders"."fee_paise" > "orders"."refunded_paise";--> statement-breakpoint
ALTER TABLE `users` ADD `morning_mail` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `payments_declined` ON `payments` (`created_at`,`error_code`) WHERE "payments"."error_code" is not null;