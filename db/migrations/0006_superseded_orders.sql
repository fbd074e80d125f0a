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
CREATE UNIQUE INDEX `operations_create_reference` ON `operations` (`reference`) WHERE "operations"."kind" = 'create';--> statement-breakpoint
CREATE UNIQUE INDEX `operations_one_create` ON `operations` (`order_id`) WHERE "operations"."kind" = 'create' and "operations"."state" in ('pending', 'unknown');--> statement-breakpoint
ALTER TABLE `orders` ADD `gateway_reference` text;--> statement-breakpoint
CREATE UNIQUE INDEX `orders_gateway_reference_unique` ON `orders` (`gateway_reference`);