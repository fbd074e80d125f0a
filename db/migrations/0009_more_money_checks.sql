PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_orders` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`gateway_reference` text,
	`view_token_hash` text NOT NULL,
	`checkout_token` text NOT NULL,
	`cart_id` text NOT NULL,
	`placed_from` text,
	`email` text NOT NULL,
	`mobile` text NOT NULL,
	`dial_code` text DEFAULT '91' NOT NULL,
	`first_name` text NOT NULL,
	`last_name` text NOT NULL,
	`shipping_address` text NOT NULL,
	`billing_address` text NOT NULL,
	`pre_auth` integer NOT NULL,
	`gateway_pre_auth` integer,
	`channel` text DEFAULT 'hosted' NOT NULL,
	`plan` text,
	`bank_account` text,
	`currency` text DEFAULT 'INR' NOT NULL,
	`subtotal_paise` integer NOT NULL,
	`shipping_paise` integer NOT NULL,
	`total_paise` integer NOT NULL,
	`discount_paise` integer DEFAULT 0 NOT NULL,
	`settlement` text,
	`status` text NOT NULL,
	`authorised_paise` integer DEFAULT 0 NOT NULL,
	`captured_paise` integer DEFAULT 0 NOT NULL,
	`released_paise` integer DEFAULT 0 NOT NULL,
	`refunded_paise` integer DEFAULT 0 NOT NULL,
	`fee_paise` integer DEFAULT 0 NOT NULL,
	`stock` text NOT NULL,
	`gateway_order_id` text,
	`redirect_url` text,
	`settling` integer DEFAULT false NOT NULL,
	`retries_remaining` integer,
	`notes` text,
	`merchant_metadata` text,
	`gateway_updated_at` integer,
	`next_check_at` integer,
	`checks` integer DEFAULT 0 NOT NULL,
	`last_sync_at` integer,
	`looked_at` integer,
	`returned_at` integer,
	`version` integer DEFAULT 0 NOT NULL,
	`erased` text,
	`erased_at` integer,
	`dispatched_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT "orders_total" CHECK("__new_orders"."subtotal_paise" >= 0 and "__new_orders"."shipping_paise" >= 0 and "__new_orders"."total_paise" = "__new_orders"."subtotal_paise" + "__new_orders"."shipping_paise"),
	CONSTRAINT "orders_discount" CHECK("__new_orders"."discount_paise" >= 0 and "__new_orders"."discount_paise" <= "__new_orders"."total_paise"),
	CONSTRAINT "orders_words" CHECK("__new_orders"."status" in ('PLACED', 'CREATED', 'PENDING', 'ATTEMPTED', 'AUTHORIZED', 'PROCESSED', 'PARTIALLY_CAPTURED', 'PARTIALLY_REFUNDED', 'FULLY_REFUNDED', 'CANCELLED', 'FAILED', 'EXPIRED') and "__new_orders"."channel" in ('hosted', 'frame', 'express', 'emi', 'cardless') and "__new_orders"."stock" in ('reserved', 'sold', 'released') and "__new_orders"."currency" = 'INR'),
	CONSTRAINT "orders_money" CHECK("__new_orders"."captured_paise" + "__new_orders"."released_paise" <= "__new_orders"."authorised_paise" and "__new_orders"."refunded_paise" <= "__new_orders"."captured_paise" and "__new_orders"."released_paise" >= 0 and "__new_orders"."refunded_paise" >= 0 and "__new_orders"."fee_paise" >= 0 and "__new_orders"."fee_paise" <= "__new_orders"."authorised_paise")
);
--> statement-breakpoint
INSERT INTO `__new_orders`("id", "reference", "gateway_reference", "view_token_hash", "checkout_token", "cart_id", "placed_from", "email", "mobile", "dial_code", "first_name", "last_name", "shipping_address", "billing_address", "pre_auth", "gateway_pre_auth", "channel", "plan", "bank_account", "currency", "subtotal_paise", "shipping_paise", "total_paise", "discount_paise", "settlement", "status", "authorised_paise", "captured_paise", "released_paise", "refunded_paise", "fee_paise", "stock", "gateway_order_id", "redirect_url", "settling", "retries_remaining", "notes", "merchant_metadata", "gateway_updated_at", "next_check_at", "checks", "last_sync_at", "looked_at", "returned_at", "version", "erased", "erased_at", "dispatched_at", "created_at", "updated_at") SELECT "id", "reference", "gateway_reference", "view_token_hash", "checkout_token", "cart_id", "placed_from", "email", "mobile", "dial_code", "first_name", "last_name", "shipping_address", "billing_address", "pre_auth", "gateway_pre_auth", "channel", "plan", "bank_account", "currency", "subtotal_paise", "shipping_paise", "total_paise", "discount_paise", "settlement", "status", "authorised_paise", "captured_paise", "released_paise", "refunded_paise", "fee_paise", "stock", "gateway_order_id", "redirect_url", "settling", "retries_remaining", "notes", "merchant_metadata", "gateway_updated_at", "next_check_at", "checks", "last_sync_at", "looked_at", "returned_at", "version", "erased", "erased_at", "dispatched_at", "created_at", "updated_at" FROM `orders`;--> statement-breakpoint
DROP TABLE `orders`;--> statement-breakpoint
ALTER TABLE `__new_orders` RENAME TO `orders`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `orders_reference_unique` ON `orders` (`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `orders_gateway_reference_unique` ON `orders` (`gateway_reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `orders_view_token_hash_unique` ON `orders` (`view_token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `orders_checkout_token_unique` ON `orders` (`checkout_token`);--> statement-breakpoint
CREATE UNIQUE INDEX `orders_gateway_order_id_unique` ON `orders` (`gateway_order_id`);--> statement-breakpoint
CREATE INDEX `orders_newest` ON `orders` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `orders_status` ON `orders` (`status`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `orders_email` ON `orders` (`email`,`created_at`);--> statement-breakpoint
CREATE INDEX `orders_due` ON `orders` (`next_check_at`);--> statement-breakpoint
CREATE INDEX `orders_cart` ON `orders` (`cart_id`,`status`);--> statement-breakpoint
CREATE INDEX `orders_placed_from` ON `orders` (`placed_from`,`status`);--> statement-breakpoint
CREATE TABLE `__new_operations` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`kind` text NOT NULL,
	`amount_paise` integer NOT NULL,
	`reference` text NOT NULL,
	`state` text NOT NULL,
	`actor` text NOT NULL,
	`reason` text,
	`products` text,
	`claimed_at` integer,
	`sends` integer DEFAULT 0 NOT NULL,
	`settled_at` integer,
	`gateway_id` text,
	`error_code` text,
	`refusal` text,
	`request_id` text,
	`refused_code` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "operations_amount" CHECK("__new_operations"."amount_paise" >= 0),
	CONSTRAINT "operations_words" CHECK("__new_operations"."kind" in ('create', 'payment', 'capture', 'cancel', 'refund') and "__new_operations"."state" in ('pending', 'succeeded', 'failed', 'unknown'))
);
--> statement-breakpoint
INSERT INTO `__new_operations`("id", "order_id", "kind", "amount_paise", "reference", "state", "actor", "reason", "products", "claimed_at", "sends", "settled_at", "gateway_id", "error_code", "refusal", "request_id", "refused_code", "created_at") SELECT "id", "order_id", "kind", "amount_paise", "reference", "state", "actor", "reason", "products", "claimed_at", "sends", "settled_at", "gateway_id", "error_code", "refusal", "request_id", "refused_code", "created_at" FROM `operations`;--> statement-breakpoint
DROP TABLE `operations`;--> statement-breakpoint
ALTER TABLE `__new_operations` RENAME TO `operations`;--> statement-breakpoint
CREATE INDEX `operations_order` ON `operations` (`order_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `operations_open` ON `operations` (`state`,`claimed_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `operations_refund_reference` ON `operations` (`reference`) WHERE "operations"."kind" = 'refund';--> statement-breakpoint
CREATE UNIQUE INDEX `operations_one_capture_or_cancel` ON `operations` (`order_id`) WHERE "operations"."kind" in ('capture', 'cancel') and "operations"."state" in ('pending', 'unknown', 'succeeded');--> statement-breakpoint
CREATE UNIQUE INDEX `operations_create_reference` ON `operations` (`reference`) WHERE "operations"."kind" = 'create';--> statement-breakpoint
CREATE UNIQUE INDEX `operations_one_create` ON `operations` (`order_id`) WHERE "operations"."kind" = 'create' and "operations"."state" in ('pending', 'unknown');--> statement-breakpoint
CREATE UNIQUE INDEX `operations_one_payment` ON `operations` (`order_id`) WHERE "operations"."kind" = 'payment' and "operations"."state" in ('pending', 'unknown');--> statement-breakpoint
CREATE TABLE `__new_payments` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`status` text NOT NULL,
	`method` text NOT NULL,
	`amount_paise` integer NOT NULL,
	`captured_paise` integer NOT NULL,
	`fee_paise` integer DEFAULT 0 NOT NULL,
	`paid_value` integer NOT NULL,
	`paid_currency` text NOT NULL,
	`conversion_rate` real,
	`conversion_by` text,
	`plan` text,
	`instrument` text,
	`rrn` text,
	`approval_code` text,
	`acquirer_name` text,
	`acquirer_reference` text,
	`is_aggregator` integer,
	`card_category` text,
	`card_country` text,
	`token_type` text,
	`captured_at` integer,
	`error_code` text,
	`error_message` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "payments_amounts" CHECK("__new_payments"."amount_paise" >= 0 and "__new_payments"."captured_paise" >= 0 and "__new_payments"."fee_paise" >= 0 and "__new_payments"."paid_value" >= 0)
);
--> statement-breakpoint
INSERT INTO `__new_payments`("id", "order_id", "status", "method", "amount_paise", "captured_paise", "fee_paise", "paid_value", "paid_currency", "conversion_rate", "conversion_by", "plan", "instrument", "rrn", "approval_code", "acquirer_name", "acquirer_reference", "is_aggregator", "card_category", "card_country", "token_type", "captured_at", "error_code", "error_message", "created_at") SELECT "id", "order_id", "status", "method", "amount_paise", "captured_paise", "fee_paise", "paid_value", "paid_currency", "conversion_rate", "conversion_by", "plan", "instrument", "rrn", "approval_code", "acquirer_name", "acquirer_reference", "is_aggregator", "card_category", "card_country", "token_type", "captured_at", "error_code", "error_message", "created_at" FROM `payments`;--> statement-breakpoint
DROP TABLE `payments`;--> statement-breakpoint
ALTER TABLE `__new_payments` RENAME TO `payments`;--> statement-breakpoint
CREATE INDEX `payments_order` ON `payments` (`order_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `__new_refunds` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`reference` text,
	`status` text NOT NULL,
	`amount_paise` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "refunds_amount" CHECK("__new_refunds"."amount_paise" >= 0)
);
--> statement-breakpoint
INSERT INTO `__new_refunds`("id", "order_id", "reference", "status", "amount_paise", "created_at") SELECT "id", "order_id", "reference", "status", "amount_paise", "created_at" FROM `refunds`;--> statement-breakpoint
DROP TABLE `refunds`;--> statement-breakpoint
ALTER TABLE `__new_refunds` RENAME TO `refunds`;--> statement-breakpoint
CREATE INDEX `refunds_order` ON `refunds` (`order_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `__new_superseded_orders` (
	`merchant_reference` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`gateway_order_id` text,
	`status` text,
	`paid_paise` integer DEFAULT 0 NOT NULL,
	`superseded_at` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "superseded_orders_paid" CHECK("__new_superseded_orders"."paid_paise" >= 0)
);
--> statement-breakpoint
INSERT INTO `__new_superseded_orders`("merchant_reference", "order_id", "gateway_order_id", "status", "paid_paise", "superseded_at", "closed_at") SELECT "merchant_reference", "order_id", "gateway_order_id", "status", "paid_paise", "superseded_at", "closed_at" FROM `superseded_orders`;--> statement-breakpoint
DROP TABLE `superseded_orders`;--> statement-breakpoint
ALTER TABLE `__new_superseded_orders` RENAME TO `superseded_orders`;--> statement-breakpoint
CREATE UNIQUE INDEX `superseded_orders_gateway_order_id_unique` ON `superseded_orders` (`gateway_order_id`);--> statement-breakpoint
CREATE INDEX `superseded_orders_order` ON `superseded_orders` (`order_id`);