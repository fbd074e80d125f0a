CREATE TABLE `checkouts` (
	`id` text PRIMARY KEY NOT NULL,
	`cart_id` text NOT NULL,
	`channel` text NOT NULL,
	`details` text NOT NULL,
	`total_paise` integer NOT NULL,
	`offers` text,
	`offers_at` integer,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `checkouts_expired` ON `checkouts` (`expires_at`);--> statement-breakpoint
CREATE TABLE `offer_cache` (
	`key` text PRIMARY KEY NOT NULL,
	`answer` text NOT NULL,
	`fetched_at` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `offer_cache_expired` ON `offer_cache` (`expires_at`);--> statement-breakpoint
CREATE TABLE `device_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`kind` text NOT NULL,
	`reference` text NOT NULL,
	`identifiers` text NOT NULL,
	`state` text NOT NULL,
	`actor` text NOT NULL,
	`claimed_at` integer,
	`settled_at` integer,
	`error_code` text,
	`request_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `device_requests_reference_unique` ON `device_requests` (`reference`);--> statement-breakpoint
CREATE INDEX `device_requests_order` ON `device_requests` (`order_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `device_requests_open` ON `device_requests` (`state`,`claimed_at`);--> statement-breakpoint
CREATE TABLE `order_units` (
	`order_id` text NOT NULL,
	`position` integer NOT NULL,
	`unit` integer NOT NULL,
	`product_code` text NOT NULL,
	`identifier` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`brand_response` text,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`order_id`, `position`, `unit`),
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `order_units_identifier` ON `order_units` (`identifier`) WHERE "order_units"."state" <> 'unblocked';--> statement-breakpoint
ALTER TABLE `orders` ADD `channel` text DEFAULT 'hosted' NOT NULL;--> statement-breakpoint
ALTER TABLE `orders` ADD `plan` text;--> statement-breakpoint
ALTER TABLE `orders` ADD `bank_account` text;--> statement-breakpoint
ALTER TABLE `orders` ADD `discount_paise` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `payments` ADD `conversion_by` text;--> statement-breakpoint
ALTER TABLE `payments` ADD `plan` text;--> statement-breakpoint
CREATE UNIQUE INDEX `operations_one_payment` ON `operations` (`order_id`) WHERE "operations"."kind" = 'payment' and "operations"."state" in ('pending', 'unknown');