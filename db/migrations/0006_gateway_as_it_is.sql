CREATE TABLE `challenge_host_decisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`host` text NOT NULL,
	`decision` text NOT NULL,
	`decided_by` text NOT NULL,
	`decided_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `challenge_host_decisions_host` ON `challenge_host_decisions` (`host`,`id`);--> statement-breakpoint
CREATE TABLE `refused_challenges` (
	`order_id` text PRIMARY KEY NOT NULL,
	`host` text NOT NULL,
	`url` text,
	`refused_at` integer NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `refused_challenges_host` ON `refused_challenges` (`host`);--> statement-breakpoint
CREATE TABLE `superseded_orders` (
	`merchant_reference` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`gateway_order_id` text,
	`status` text,
	`paid_paise` integer DEFAULT 0 NOT NULL,
	`superseded_at` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `superseded_orders_gateway_order_id_unique` ON `superseded_orders` (`gateway_order_id`);--> statement-breakpoint
CREATE INDEX `superseded_orders_order` ON `superseded_orders` (`order_id`);--> statement-breakpoint
DROP INDEX `operations_one_create`;--> statement-breakpoint
ALTER TABLE `operations` ADD `refusal` text;--> statement-breakpoint
CREATE UNIQUE INDEX `operations_create_reference` ON `operations` (`reference`) WHERE "operations"."kind" = 'create';--> statement-breakpoint
CREATE UNIQUE INDEX `operations_one_create` ON `operations` (`order_id`) WHERE "operations"."kind" = 'create' and "operations"."state" in ('pending', 'unknown');--> statement-breakpoint
ALTER TABLE `order_units` ADD `refunded_at` integer;--> statement-breakpoint
ALTER TABLE `order_lines` ADD `imei_tracked` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `orders` ADD `gateway_reference` text;--> statement-breakpoint
ALTER TABLE `orders` ADD `dial_code` text DEFAULT '91' NOT NULL;--> statement-breakpoint
ALTER TABLE `orders` ADD `gateway_pre_auth` integer;--> statement-breakpoint
ALTER TABLE `orders` ADD `settlement` text;--> statement-breakpoint
ALTER TABLE `orders` ADD `fee_paise` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `orders` ADD `settling` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `orders` ADD `notes` text;--> statement-breakpoint
ALTER TABLE `orders` ADD `merchant_metadata` text;--> statement-breakpoint
CREATE UNIQUE INDEX `orders_gateway_reference_unique` ON `orders` (`gateway_reference`);--> statement-breakpoint
ALTER TABLE `payments` ADD `fee_paise` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `payments` ADD `acquirer_name` text;--> statement-breakpoint
ALTER TABLE `payments` ADD `acquirer_reference` text;--> statement-breakpoint
ALTER TABLE `payments` ADD `is_aggregator` integer;--> statement-breakpoint
ALTER TABLE `payments` ADD `card_category` text;--> statement-breakpoint
ALTER TABLE `payments` ADD `card_country` text;--> statement-breakpoint
ALTER TABLE `payments` ADD `token_type` text;--> statement-breakpoint
ALTER TABLE `payments` ADD `captured_at` integer;