CREATE TABLE `coupon_uses` (
	`order_id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`email` text NOT NULL,
	`mobile` text NOT NULL,
	`at` integer NOT NULL,
	`given_back_at` integer,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`code`) REFERENCES `coupons`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `coupon_uses_email` ON `coupon_uses` (`code`,`email`);--> statement-breakpoint
CREATE INDEX `coupon_uses_mobile` ON `coupon_uses` (`code`,`mobile`);--> statement-breakpoint
CREATE TABLE `coupons` (
	`code` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`basis_points` integer,
	`amount_paise` integer,
	`least_goods_paise` integer DEFAULT 0 NOT NULL,
	`categories` text DEFAULT '[]' NOT NULL,
	`starts_at` integer,
	`ends_at` integer,
	`uses_in_all` integer,
	`uses_by_customer` integer,
	`used` integer DEFAULT 0 NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT "coupons_used" CHECK("coupons"."used" >= 0 and ("coupons"."uses_in_all" is null or "coupons"."used" <= "coupons"."uses_in_all")),
	CONSTRAINT "coupons_worth" CHECK(("coupons"."kind" = 'percent' and "coupons"."basis_points" between 1 and 10000) or ("coupons"."kind" = 'amount' and "coupons"."amount_paise" > 0) or "coupons"."kind" = 'free-delivery')
);
--> statement-breakpoint
CREATE INDEX `coupons_newest` ON `coupons` (`created_at`,`code`);--> statement-breakpoint
CREATE TABLE `invoice_counters` (
	`series` text NOT NULL,
	`financial_year` text NOT NULL,
	`last` integer NOT NULL,
	PRIMARY KEY(`series`, `financial_year`)
);
--> statement-breakpoint
CREATE TABLE `invoices` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`number` text NOT NULL,
	`financial_year` text NOT NULL,
	`sequence` integer NOT NULL,
	`order_id` text NOT NULL,
	`against_id` text,
	`cause` text NOT NULL,
	`issued_at` integer NOT NULL,
	`seller` text NOT NULL,
	`buyer` text NOT NULL,
	`buyer_gstin` text,
	`place_of_supply` text NOT NULL,
	`lines` text NOT NULL,
	`taxable_paise` integer NOT NULL,
	`cgst_paise` integer NOT NULL,
	`sgst_paise` integer NOT NULL,
	`igst_paise` integer NOT NULL,
	`total_paise` integer NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "invoices_sum" CHECK("invoices"."total_paise" = "invoices"."taxable_paise" + "invoices"."cgst_paise" + "invoices"."sgst_paise" + "invoices"."igst_paise" and "invoices"."taxable_paise" >= 0 and "invoices"."total_paise" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invoices_number` ON `invoices` (`financial_year`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `invoices_once` ON `invoices` (`order_id`,`cause`);--> statement-breakpoint
CREATE INDEX `invoices_issued` ON `invoices` (`issued_at`,`id`);--> statement-breakpoint
CREATE TABLE `stock_changes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`variant_id` text NOT NULL,
	`at` integer NOT NULL,
	`units` integer NOT NULL,
	`left` integer NOT NULL,
	`why` text NOT NULL,
	`order_id` text,
	`actor` text,
	`note` text,
	FOREIGN KEY (`variant_id`) REFERENCES `variants`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `stock_changes_variant` ON `stock_changes` (`variant_id`,`id`);--> statement-breakpoint
CREATE INDEX `stock_changes_order` ON `stock_changes` (`order_id`);--> statement-breakpoint
ALTER TABLE `carts` ADD `coupon_code` text;--> statement-breakpoint
ALTER TABLE `products` ADD `hsn` text;--> statement-breakpoint
ALTER TABLE `products` ADD `gst_rates` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `products` ADD `unit` text DEFAULT 'NOS' NOT NULL;--> statement-breakpoint
ALTER TABLE `products` ADD `origin` text DEFAULT 'India' NOT NULL;--> statement-breakpoint
ALTER TABLE `products` ADD `importer` text;--> statement-breakpoint
ALTER TABLE `products` ADD `version` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `products` ADD `updated_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `variants` ADD `weight_grams` integer;--> statement-breakpoint
ALTER TABLE `variants` ADD `active` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `order_lines` ADD `coupon_paise` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `order_lines` ADD `restocked` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `orders` ADD `gstin` text;--> statement-breakpoint
ALTER TABLE `orders` ADD `business_name` text;--> statement-breakpoint
ALTER TABLE `orders` ADD `delivery_zone` text;--> statement-breakpoint
ALTER TABLE `orders` ADD `delivery_days` text;--> statement-breakpoint
ALTER TABLE `orders` ADD `coupon_code` text;--> statement-breakpoint
ALTER TABLE `orders` ADD `coupon_paise` integer DEFAULT 0 NOT NULL;