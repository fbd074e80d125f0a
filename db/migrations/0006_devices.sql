ALTER TABLE `order_units` ADD `refunded_at` integer;--> statement-breakpoint
ALTER TABLE `order_lines` ADD `imei_tracked` integer DEFAULT false NOT NULL;