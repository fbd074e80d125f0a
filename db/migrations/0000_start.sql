CREATE TABLE `cart_lines` (
	`cart_id` text NOT NULL,
	`variant_id` text NOT NULL,
	`quantity` integer NOT NULL,
	`added_at` integer NOT NULL,
	PRIMARY KEY(`cart_id`, `variant_id`),
	FOREIGN KEY (`cart_id`) REFERENCES `carts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`variant_id`) REFERENCES `variants`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "cart_lines_quantity" CHECK("cart_lines"."quantity" between 1 and 10)
);
--> statement-breakpoint
CREATE TABLE `carts` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `categories` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`blurb` text NOT NULL,
	`tint` text NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `operations` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`kind` text NOT NULL,
	`amount_paise` integer NOT NULL,
	`reference` text NOT NULL,
	`state` text NOT NULL,
	`actor` text NOT NULL,
	`reason` text,
	`claimed_at` integer,
	`settled_at` integer,
	`gateway_id` text,
	`error_code` text,
	`request_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "operations_amount" CHECK("operations"."amount_paise" >= 0)
);
--> statement-breakpoint
CREATE INDEX `operations_order` ON `operations` (`order_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `operations_open` ON `operations` (`state`,`claimed_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `operations_refund_reference` ON `operations` (`reference`) WHERE "operations"."kind" = 'refund';--> statement-breakpoint
CREATE UNIQUE INDEX `operations_one_capture_or_cancel` ON `operations` (`order_id`) WHERE "operations"."kind" in ('capture', 'cancel') and "operations"."state" in ('pending', 'unknown', 'succeeded');--> statement-breakpoint
CREATE UNIQUE INDEX `operations_one_create` ON `operations` (`order_id`) WHERE "operations"."kind" = 'create' and "operations"."state" in ('pending', 'unknown', 'succeeded');--> statement-breakpoint
CREATE TABLE `order_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`order_id` text NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`cause` text NOT NULL,
	`summary` text NOT NULL,
	`data` text,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `order_events_order` ON `order_events` (`order_id`,`id`);--> statement-breakpoint
CREATE TABLE `order_lines` (
	`order_id` text NOT NULL,
	`position` integer NOT NULL,
	`variant_id` text NOT NULL,
	`product_id` text NOT NULL,
	`name` text NOT NULL,
	`options` text NOT NULL,
	`image` text NOT NULL,
	`product_code` text,
	`unit_price_paise` integer NOT NULL,
	`unit_mrp_paise` integer NOT NULL,
	`quantity` integer NOT NULL,
	PRIMARY KEY(`order_id`, `position`),
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`variant_id`) REFERENCES `variants`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `orders` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`view_token_hash` text NOT NULL,
	`checkout_token` text NOT NULL,
	`cart_id` text NOT NULL,
	`email` text NOT NULL,
	`mobile` text NOT NULL,
	`first_name` text NOT NULL,
	`last_name` text NOT NULL,
	`shipping_address` text NOT NULL,
	`billing_address` text NOT NULL,
	`pre_auth` integer NOT NULL,
	`currency` text DEFAULT 'INR' NOT NULL,
	`subtotal_paise` integer NOT NULL,
	`shipping_paise` integer NOT NULL,
	`total_paise` integer NOT NULL,
	`status` text NOT NULL,
	`authorised_paise` integer DEFAULT 0 NOT NULL,
	`captured_paise` integer DEFAULT 0 NOT NULL,
	`released_paise` integer DEFAULT 0 NOT NULL,
	`refunded_paise` integer DEFAULT 0 NOT NULL,
	`stock` text NOT NULL,
	`gateway_order_id` text,
	`redirect_url` text,
	`retries_remaining` integer,
	`gateway_updated_at` integer,
	`next_check_at` integer,
	`checks` integer DEFAULT 0 NOT NULL,
	`last_sync_at` integer,
	`looked_at` integer,
	`returned_at` integer,
	`version` integer DEFAULT 0 NOT NULL,
	`dispatched_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT "orders_money" CHECK("orders"."captured_paise" + "orders"."released_paise" <= "orders"."authorised_paise" and "orders"."refunded_paise" <= "orders"."captured_paise")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `orders_reference_unique` ON `orders` (`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `orders_view_token_hash_unique` ON `orders` (`view_token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `orders_checkout_token_unique` ON `orders` (`checkout_token`);--> statement-breakpoint
CREATE UNIQUE INDEX `orders_gateway_order_id_unique` ON `orders` (`gateway_order_id`);--> statement-breakpoint
CREATE INDEX `orders_newest` ON `orders` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `orders_status` ON `orders` (`status`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `orders_email` ON `orders` (`email`,`created_at`);--> statement-breakpoint
CREATE INDEX `orders_due` ON `orders` (`next_check_at`);--> statement-breakpoint
CREATE TABLE `payments` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`status` text NOT NULL,
	`method` text NOT NULL,
	`amount_paise` integer NOT NULL,
	`captured_paise` integer NOT NULL,
	`paid_value` integer NOT NULL,
	`paid_currency` text NOT NULL,
	`conversion_rate` real,
	`instrument` text,
	`rrn` text,
	`approval_code` text,
	`error_code` text,
	`error_message` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `payments_order` ON `payments` (`order_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `products` (
	`id` text PRIMARY KEY NOT NULL,
	`category_id` text NOT NULL,
	`name` text NOT NULL,
	`brand` text NOT NULL,
	`summary` text NOT NULL,
	`description` text NOT NULL,
	`facts` text NOT NULL,
	`images` text NOT NULL,
	`product_code` text,
	`imei_tracked` integer DEFAULT false NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`keywords` text DEFAULT '' NOT NULL,
	`position` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `products_category` ON `products` (`category_id`,`active`,`position`);--> statement-breakpoint
CREATE INDEX `products_newest` ON `products` (`active`,`created_at`);--> statement-breakpoint
CREATE TABLE `rate_limits` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`reset_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `rate_limits_reset` ON `rate_limits` (`reset_at`);--> statement-breakpoint
CREATE TABLE `refunds` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`reference` text,
	`status` text NOT NULL,
	`amount_paise` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `refunds_order` ON `refunds` (`order_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`kind` text NOT NULL,
	`details` text NOT NULL,
	`opened_at` integer NOT NULL,
	`resolved_at` integer,
	`resolved_by` text,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reviews_order` ON `reviews` (`order_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `reviews_one_open` ON `reviews` (`order_id`,`kind`) WHERE "reviews"."resolved_at" is null;--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE INDEX `sessions_expiry` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`password_hash` text NOT NULL,
	`role` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);--> statement-breakpoint
CREATE TABLE `variants` (
	`id` text PRIMARY KEY NOT NULL,
	`product_id` text NOT NULL,
	`options` text NOT NULL,
	`price_paise` integer NOT NULL,
	`mrp_paise` integer NOT NULL,
	`available` integer NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "variants_available" CHECK("variants"."available" >= 0),
	CONSTRAINT "variants_price" CHECK("variants"."price_paise" > 0 and "variants"."mrp_paise" >= "variants"."price_paise")
);
--> statement-breakpoint
CREATE INDEX `variants_product` ON `variants` (`product_id`,`position`);--> statement-breakpoint
CREATE TABLE `webhook_inbox` (
	`id` text PRIMARY KEY NOT NULL,
	`body` blob NOT NULL,
	`event_type` text NOT NULL,
	`order_reference` text,
	`gateway_order_id` text,
	`state` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_attempt_at` integer NOT NULL,
	`error` text,
	`received_at` integer NOT NULL,
	`processed_at` integer
);
--> statement-breakpoint
CREATE INDEX `webhook_inbox_due` ON `webhook_inbox` (`state`,`next_attempt_at`);