PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_order_lines` (
	`order_id` text NOT NULL,
	`position` integer NOT NULL,
	`variant_id` text NOT NULL,
	`product_id` text NOT NULL,
	`name` text NOT NULL,
	`options` text NOT NULL,
	`image` text NOT NULL,
	`product_code` text,
	`imei_tracked` integer DEFAULT false NOT NULL,
	`unit_price_paise` integer NOT NULL,
	`unit_mrp_paise` integer NOT NULL,
	`quantity` integer NOT NULL,
	`coupon_paise` integer DEFAULT 0 NOT NULL,
	`restocked` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`order_id`, `position`),
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`variant_id`) REFERENCES `variants`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "order_lines_amounts" CHECK("__new_order_lines"."unit_price_paise" >= 0 and "__new_order_lines"."quantity" > 0 and "__new_order_lines"."coupon_paise" between 0 and "__new_order_lines"."unit_price_paise" * "__new_order_lines"."quantity"),
	CONSTRAINT "order_lines_restocked" CHECK("__new_order_lines"."restocked" between 0 and "__new_order_lines"."quantity")
);
--> statement-breakpoint
INSERT INTO `__new_order_lines`("order_id", "position", "variant_id", "product_id", "name", "options", "image", "product_code", "imei_tracked", "unit_price_paise", "unit_mrp_paise", "quantity", "coupon_paise", "restocked") SELECT "order_id", "position", "variant_id", "product_id", "name", "options", "image", "product_code", "imei_tracked", "unit_price_paise", "unit_mrp_paise", "quantity", "coupon_paise", "restocked" FROM `order_lines`;--> statement-breakpoint
DROP TABLE `order_lines`;--> statement-breakpoint
ALTER TABLE `__new_order_lines` RENAME TO `order_lines`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE TABLE `__new_orders` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`gateway_reference` text,
	`view_token_hash` text NOT NULL,
	`link_renewals` integer DEFAULT 0 NOT NULL,
	`checkout_token` text NOT NULL,
	`cart_id` text NOT NULL,
	`placed_from` text,
	`placed_from_block` text,
	`email` text NOT NULL,
	`mobile` text NOT NULL,
	`dial_code` text DEFAULT '91' NOT NULL,
	`first_name` text NOT NULL,
	`last_name` text NOT NULL,
	`shipping_address` text NOT NULL,
	`billing_address` text NOT NULL,
	`gstin` text,
	`business_name` text,
	`delivery_zone` text,
	`delivery_days` text,
	`pre_auth` integer NOT NULL,
	`gateway_pre_auth` integer,
	`channel` text DEFAULT 'hosted' NOT NULL,
	`plan` text,
	`bank_account` text,
	`currency` text DEFAULT 'INR' NOT NULL,
	`subtotal_paise` integer NOT NULL,
	`shipping_paise` integer NOT NULL,
	`coupon_code` text,
	`coupon_paise` integer DEFAULT 0 NOT NULL,
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
	`reserved_until` integer,
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
	CONSTRAINT "orders_total" CHECK("__new_orders"."subtotal_paise" >= 0 and "__new_orders"."shipping_paise" >= 0 and "__new_orders"."coupon_paise" between 0 and "__new_orders"."subtotal_paise" + "__new_orders"."shipping_paise" and "__new_orders"."total_paise" = "__new_orders"."subtotal_paise" + "__new_orders"."shipping_paise" - "__new_orders"."coupon_paise"),
	CONSTRAINT "orders_discount" CHECK("__new_orders"."discount_paise" >= 0 and "__new_orders"."discount_paise" <= "__new_orders"."total_paise"),
	CONSTRAINT "orders_words" CHECK("__new_orders"."status" in ('PLACED', 'CREATED', 'PENDING', 'ATTEMPTED', 'AUTHORIZED', 'PROCESSED', 'PARTIALLY_CAPTURED', 'PARTIALLY_REFUNDED', 'FULLY_REFUNDED', 'CANCELLED', 'FAILED', 'EXPIRED') and "__new_orders"."channel" in ('hosted', 'frame', 'express', 'emi', 'cardless') and "__new_orders"."stock" in ('reserved', 'sold', 'released') and "__new_orders"."currency" = 'INR'),
	CONSTRAINT "orders_money" CHECK("__new_orders"."captured_paise" + "__new_orders"."released_paise" <= "__new_orders"."authorised_paise" and "__new_orders"."refunded_paise" <= "__new_orders"."captured_paise" and "__new_orders"."released_paise" >= 0 and "__new_orders"."refunded_paise" >= 0 and "__new_orders"."fee_paise" >= 0 and "__new_orders"."fee_paise" <= "__new_orders"."authorised_paise")
);
--> statement-breakpoint
INSERT INTO `__new_orders`("id", "reference", "gateway_reference", "view_token_hash", "link_renewals", "checkout_token", "cart_id", "placed_from", "placed_from_block", "email", "mobile", "dial_code", "first_name", "last_name", "shipping_address", "billing_address", "gstin", "business_name", "delivery_zone", "delivery_days", "pre_auth", "gateway_pre_auth", "channel", "plan", "bank_account", "currency", "subtotal_paise", "shipping_paise", "coupon_code", "coupon_paise", "total_paise", "discount_paise", "settlement", "status", "authorised_paise", "captured_paise", "released_paise", "refunded_paise", "fee_paise", "stock", "reserved_until", "gateway_order_id", "redirect_url", "settling", "retries_remaining", "notes", "merchant_metadata", "gateway_updated_at", "next_check_at", "checks", "last_sync_at", "looked_at", "returned_at", "version", "erased", "erased_at", "dispatched_at", "created_at", "updated_at") SELECT "id", "reference", "gateway_reference", "view_token_hash", "link_renewals", "checkout_token", "cart_id", "placed_from", "placed_from_block", "email", "mobile", "dial_code", "first_name", "last_name", "shipping_address", "billing_address", "gstin", "business_name", "delivery_zone", "delivery_days", "pre_auth", "gateway_pre_auth", "channel", "plan", "bank_account", "currency", "subtotal_paise", "shipping_paise", "coupon_code", "coupon_paise", "total_paise", "discount_paise", "settlement", "status", "authorised_paise", "captured_paise", "released_paise", "refunded_paise", "fee_paise", "stock", "reserved_until", "gateway_order_id", "redirect_url", "settling", "retries_remaining", "notes", "merchant_metadata", "gateway_updated_at", "next_check_at", "checks", "last_sync_at", "looked_at", "returned_at", "version", "erased", "erased_at", "dispatched_at", "created_at", "updated_at" FROM `orders`;--> statement-breakpoint
DROP TABLE `orders`;--> statement-breakpoint
ALTER TABLE `__new_orders` RENAME TO `orders`;--> statement-breakpoint
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
CREATE INDEX `orders_reserved` ON `orders` (`reserved_until`) WHERE "orders"."stock" = 'reserved';--> statement-breakpoint
CREATE INDEX `orders_reserved_from` ON `orders` (`placed_from`) WHERE "orders"."stock" = 'reserved';--> statement-breakpoint
CREATE INDEX `orders_reserved_block` ON `orders` (`placed_from_block`) WHERE "orders"."stock" = 'reserved';--> statement-breakpoint
CREATE INDEX `orders_reserved_mobile` ON `orders` (`mobile`) WHERE "orders"."stock" = 'reserved';